import { found } from './level-text.ts'

/**
 * Companies that guides compare with and whose names could be taken for a level (`Applied Materials`), are of several words, or
 * begin with a figure. Names of one plain word are found without this list; those below are the ones most compared with, so
 * that what stands behind them is a level whatever it says (`Google TPU Platform Eng`, `AWS Inferentia`). Kinds of companies
 * stand here too, as guides compare with them like with one (`Enterprise SaaS Senior PM`).
 */
const NAMES =
  '10x Genomics|15Five|1Password|3M|A.P. Moller Maersk|AMD|ARM|ASML|AT&T|AWS|Aon|Accel|Accenture|Activision Blizzard|Activision|Adept|Adobe|Adyen|Affirm|Airbnb|' +
  'Airtable|Airwallex|Akamai|Alibaba|Allen Institute|Alphabet|Amazon|Amazon Prime Air|Amazon Web Services|American Airlines|American Express|AmEx|Amex|Amplitude|' +
  'Analog Devices|Andreessen Horowitz|a16z|Anduril|Ant Group|Anthropic|Anyscale|Apollo|Apple|Applied Intuition|Applied Materials|Arctic Wolf|Ares|' +
  'Asana|Atlassian|Aurora|Autodesk|Automation Anywhere|AvidXchange|Azure|BAE Systems|BCG|BCG X|BNY Mellon|Baidu|Bain|Bain & Company|Bain Capital|Balyasny|' +
  'Bank of America|BofA|BambooHR|Barclays|Benchmark|Big Tech|Bill.com|BILL|BitGo|BlackRock|Blackstone|Block|Bloomberg|Blue Origin|Boeing|Booking.com|Booz Allen|Booz Allen Hamilton|Bosch|Boston Dynamics|' +
  'Boston Scientific|Braintree|Brex|Bridgewater|Broadcom|ByteDance|C.H. Robinson|C3.ai|C3 AI|CBOE|CME Group|Canva|Capital One|Carlyle|Cash App|Cerebras|Cerner|' +
  'Character AI|Character.AI|Charles Schwab|Chargebee|Check Point|Checkout.com|Chime|Circle|Cisco|Citadel|Citadel Securities|Citi|Citigroup|Cloudflare|CockroachDB|Coda|Cohere|Coinbase|Comcast|' +
  'Compass|Confluent|Coupang|Credit Suisse|CrowdStrike|Cruise|Culture Amp|Customer.io|CyberArk|D. E. Shaw|D.E. Shaw|DE Shaw|Databricks|Datadog|Dataiku|DeepMind|Deel|Dell|Deloitte|' +
  'Deutsche Bank|Digital Ocean|DigitalOcean|Discord|Disney|DocuSign|DoorDash|DoorDash Labs|Dropbox|E*TRADE|EPAM|eBay|EY|Elastic|Electronic Arts|Enterprise SaaS|Epic|Epic Games|Epic Systems|Equinix|Ernst & Young|Etsy|' +
  'Expedia|Expedia Group|ExodusPoint|Exxon Mobil|FAANG|F5|Facebook|Faire|Fanatics|Fastly|Fidelity|Figma|Fiserv|Flatiron|Flatiron Health|Flexport|Fly.io|Fortinet|Foundation Medicine|FourKites|G2|GE Healthcare|Galaxy Digital|' +
  'Gemini|Genentech|General Atlantic|General Catalyst|General Dynamics|General Electric|General Motors|GitHub|GitLab|Glean|Global Payments|Goldman|Goldman Sachs|Google|Google Cloud|Google DeepMind|' +
  'Google X|Groq|Gusto|HP|HPE|HSBC|Harvey|Harvey AI|HashiCorp|Hewlett Packard Enterprise|Home Depot|Honeywell|Hudson River Trading|Hugging Face|IBM|ICE|Illumina|Imply|Industry|' +
  'Inngest|Instacart|Intel|Interactive Brokers|Intercontinental Exchange|Intuit|Intuitive Surgical|JP Morgan|JPMorgan|JPMorgan Chase|JPMC|Jane Street|John Deere|Johnson & Johnson|Jump Trading|' +
  'KKR|KPMG|Klarna|Kraken|L3Harris|LG|Lattice|Lead Bank|Lightspeed|Lightspeed Venture Partners|Linear|LinkedIn|Linode|Lockheed|Lockheed Martin|Lucid|Lucid Motors|Lyft|MUFG|MX|Macquarie|Maersk Digital|Marvell|' +
  'Mastercard|Match|Match Group|McKinsey|Mercado Libre|Mercury|Merrill Lynch|Meta|MGM Resorts|Micron|Microsoft|Microsoft Azure|Microsoft Xbox|Midjourney|Millennium|Millennium Management|' +
  'Mistral|Mistral AI|Mixpanel|Moderna|Monday.com|monday.com|MongoDB|Monzo|Morgan Stanley|NASDAQ|Nasdaq|NCR Voyix|NVIDIA|Nvidia|Netflix|Netskope|New Relic|Nium|Northrop|Northrop Grumman|Notion|' +
  'Nubank|Nuro|Nutanix|Okta|OpenAI|Opendoor|Optum|Oracle|Oracle Health|Orca Security|PagerDuty|Palantir|Palo Alto|Palo Alto Networks|Papaya Global|Payoneer|PayPal|Perplexity|Perplexity AI|' +
  'Pinecone|Pinterest|Plaid|PlanetScale|Pleo|Point72|Postman|Procore|Procter & Gamble|Pure Storage|PwC|Qualcomm|RTX|Ramp|Rapid7|Raytheon|Recorded Future|Recursion|Recurly|Red Hat|' +
  'Red Hat OpenShift|Redfin|Reddit|Remote|Remote.com|Render|Revolut|Riot|Riot Games|Rippling|Rivian|Robinhood|Roblox|Rockwell Automation|Roku|S&P Global|SAP|SK Hynix|SailPoint|Salesforce|SambaNova|Samsung|' +
  'Scale|Scale AI|Schwab|Sea Group|Segment|Sequoia|Sequoia Capital|SentinelOne|ServiceNow|Shield AI|Shopify|Snap|Snowflake|SoFi|Sony|SpaceX|Splunk|Spotify|Square|Stability|Stability AI|Startup|State Street|' +
  'Stripe|Supabase|Susquehanna|T-Mobile|TPG|TSMC|Tableau|Target|Tempus|Temporal|Tencent|Tenstorrent|Tesla|Texas Instruments|Thinking Machines|Thoma Bravo|Thomson Reuters|ThoughtSpot|Tiger Global|' +
  'TikTok|Toast|Together AI|Tower Research|Trade Republic|Trail of Bits|TransferGo|Trend Micro|Twilio|Twitch|Two Sigma|UBS|UHG|US Bank|Uber|UiPath|Unity|United Airlines|UnitedHealth|UnitedHealth Group|' +
  'VMware|Vanguard|Vercel|Verizon|Virtu Financial|Visa|Vista Equity|Vista Equity Partners|Walmart|Walmart Global Tech|Warner Bros. Discovery|Waymo|Weaviate|Wells Fargo|Western Digital|Western Union|Wing|Wise|' +
  'Wiz|Workday|World Labs|Worldpay|xAI|Yelp|Zillow|Zipline|Zoom|Zoox|Zscaler|dLocal|dbt Labs|mParticle|n8n|project44'

/** Known names by their first word, the longest first. */
const byFirstWord = (): ReadonlyMap<string, readonly string[]> => {
  const known = new Map<string, string[]>()
  for (const name of NAMES.split('|').sort((a, b) => b.length - a.length)) {
    const first = firstWord(name)
    known.set(first, [...(known.get(first) ?? []), name])
  }
  return known
}

const firstWord = (text: string): string => found(/[^\s/,:()|=’']+/, text)

const KNOWN = byFirstWord()

/** Length of the known company that `text` begins with; 0 where it begins with none. */
export const knownCompany = (text: string): number =>
  (KNOWN.get(firstWord(text)) ?? []).find((name) => text.startsWith(name) && isNameEnd(text, name.length))?.length ?? 0

/** Whether a name may end at `at`: nothing of a longer word follows. */
export const isNameEnd = (text: string, at: number): boolean => !/^(?:[\p{L}\p{N}&*]|\.[a-z]|-\p{L})/u.test(text.slice(at))

/** Where the known company that `text` ends with begins. */
export const trailingCompany = (text: string): number | undefined =>
  [...text.matchAll(/\S+/g)].find(({ index }) => index + knownCompany(text.slice(index)) === text.length)?.index
