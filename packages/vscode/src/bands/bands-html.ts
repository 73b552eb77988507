import { Uri, type Webview } from 'vscode'

const nonce = (): string => crypto.randomUUID().replaceAll('-', '')

/** The page that holds the picture: one script, one style sheet, nothing from anywhere else. */
export const bandsHtml = (webview: Webview, extensionUri: Uri): string => {
  const address = (file: string): string => webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist/webview', file)).toString()
  const key = nonce()
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${key}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${address('bands.css')}">
<title>Guide bands</title>
</head>
<body>
<main id="bands" tabindex="-1"></main>
<script nonce="${key}" src="${address('bands.js')}"></script>
</body>
</html>`
}
