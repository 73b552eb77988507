/// <reference path="../picomatch.d.ts" />
