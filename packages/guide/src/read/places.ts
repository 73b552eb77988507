/**
 * Countries that guides price, with their currency (ISO 4217) and the names and cities that region labels use. A label that
 * names none of these simply has no known currency; nothing is guessed. Cities that several countries share stand where guides
 * mean them; a US state behind a name outranks the city (`Cambridge, MA`, `Melbourne, FL`).
 */
interface Country {
  readonly code: string
  readonly currency: string
  readonly names: readonly string[]
}

const country = (code: string, currency: string, names: string): Country => ({ code, currency, names: names.split('|') })

export const COUNTRIES: readonly Country[] = [
  country(
    'US',
    'USD',
    'US|USA|U.S.|U.S|United States|America|San Francisco|SF|Bay Area|SF Bay Area|Silicon Valley|New York|New York City|NYC|NY|Manhattan|Brooklyn|New Jersey|Jersey City|Seattle|Bellevue|Redmond|Kirkland|Austin|Dallas|Houston|Plano|Fort Worth|Boston|Waltham|Newton|Burlington|Chicago|Los Angeles|LA|Santa Monica|Irvine|San Diego|San Jose|Santa Clara|Sunnyvale|Mountain View|Palo Alto|Menlo Park|Redwood City|San Mateo|Foster City|South San Francisco|Cupertino|Milpitas|San Carlos|Fremont|Oakland|Pleasanton|Emeryville|Bozeman|Denver|Boulder|Salt Lake City|Lehi|Phoenix|Scottsdale|Tempe|Portland|Atlanta|Miami|Tampa|Orlando|Jacksonville|Philadelphia|Pittsburgh|Washington DC|Washington|DC|Reston|McLean|Arlington|Columbia|Baltimore|Raleigh|Durham|Cary|Charlotte|Nashville|Detroit|Ann Arbor|Minneapolis|Minnetonka|Eden Prairie|Madison|Verona|Milwaukee|St. Louis|Kansas City|Omaha|Columbus|Cleveland|Cincinnati|Indianapolis|Boise|Bentonville|Las Vegas|Westport|Wilton|Stamford|Greenwich|Purchase|Newark|Rochester|Hawthorne|Starbase|Carpinteria|Center Valley|El Segundo|Richmond|Hartford|Providence|Honolulu|Midwest|East Coast|West Coast',
  ),
  country(
    'GB',
    'GBP',
    'UK|U.K.|United Kingdom|Britain|Great Britain|England|Scotland|London|Manchester|Edinburgh|Glasgow|Bristol|Leeds|Birmingham|Cambridge|Oxford|Belfast|Abingdon|Reading|Cardiff',
  ),
  country('IE', 'EUR', 'Ireland|Dublin|Cork|Galway'),
  country('DE', 'EUR', 'Germany|Berlin|Munich|München|Hamburg|Frankfurt|Walldorf|Stuttgart|Cologne|Düsseldorf'),
  country('FR', 'EUR', 'France|Paris|Lyon|Sophia Antipolis|Nice|Toulouse'),
  country('NL', 'EUR', 'Netherlands|Amsterdam|Rotterdam|Veldhoven|Eindhoven|Utrecht|The Hague'),
  country('BE', 'EUR', 'Belgium|Brussels|Ghent'),
  country('LU', 'EUR', 'Luxembourg'),
  country('ES', 'EUR', 'Spain|Madrid|Barcelona|Valencia|Malaga'),
  country('PT', 'EUR', 'Portugal|Lisbon|Porto'),
  country('IT', 'EUR', 'Italy|Milan|Rome|Turin'),
  country('AT', 'EUR', 'Austria|Vienna'),
  country('FI', 'EUR', 'Finland|Helsinki|Espoo'),
  country('GR', 'EUR', 'Greece|Athens'),
  country('EE', 'EUR', 'Estonia|Tallinn'),
  country('LV', 'EUR', 'Latvia|Riga'),
  country('LT', 'EUR', 'Lithuania|Vilnius|Kaunas'),
  country('CH', 'CHF', 'Switzerland|Zurich|Zürich|Geneva|Basel|Lausanne'),
  country('SE', 'SEK', 'Sweden|Stockholm|Gothenburg|Malmö'),
  country('NO', 'NOK', 'Norway|Oslo'),
  country('DK', 'DKK', 'Denmark|Copenhagen|Aarhus'),
  country('IS', 'ISK', 'Iceland|Reykjavik'),
  country('PL', 'PLN', 'Poland|Warsaw|Krakow|Kraków|Wroclaw|Wrocław|Gdansk'),
  country('CZ', 'CZK', 'Czechia|Czech Republic|Prague|Brno'),
  country('HU', 'HUF', 'Hungary|Budapest'),
  country('RO', 'RON', 'Romania|Bucharest|Cluj'),
  country('BG', 'BGN', 'Bulgaria|Sofia'),
  country('UA', 'UAH', 'Ukraine|Kyiv|Lviv'),
  country('TR', 'TRY', 'Turkey|Türkiye|Istanbul|Ankara'),
  country('IL', 'ILS', 'Israel|Tel Aviv|Tel-Aviv|Herzliya|Haifa|Jerusalem'),
  country('AE', 'AED', 'UAE|United Arab Emirates|Dubai|Abu Dhabi'),
  country('SA', 'SAR', 'Saudi Arabia|Riyadh|Jeddah'),
  country('QA', 'QAR', 'Qatar|Doha'),
  country('EG', 'EGP', 'Egypt|Cairo'),
  country('ZA', 'ZAR', 'South Africa|Cape Town|Johannesburg'),
  country('KE', 'KES', 'Kenya|Nairobi'),
  country('NG', 'NGN', 'Nigeria|Lagos'),
  country('IN', 'INR', 'India|Bangalore|Bengaluru|Hyderabad|Chennai|Mumbai|Pune|Delhi|New Delhi|Gurgaon|Gurugram|Noida|Kolkata'),
  country('PK', 'PKR', 'Pakistan|Karachi|Lahore|Islamabad'),
  country('BD', 'BDT', 'Bangladesh|Dhaka'),
  country('LK', 'LKR', 'Sri Lanka|Colombo'),
  country('SG', 'SGD', 'Singapore'),
  country('HK', 'HKD', 'Hong Kong'),
  country('CN', 'CNY', 'China|Beijing|Shanghai|Shenzhen|Hangzhou|Guangzhou|Chengdu|Nanjing|Suzhou'),
  country('TW', 'TWD', 'Taiwan|Taipei|Hsinchu'),
  country('JP', 'JPY', 'Japan|Tokyo|Osaka|Kyoto|Yokohama'),
  country('KR', 'KRW', 'Korea|South Korea|Seoul|Suwon|Pangyo'),
  country('ID', 'IDR', 'Indonesia|Jakarta'),
  country('MY', 'MYR', 'Malaysia|Kuala Lumpur|Penang'),
  country('TH', 'THB', 'Thailand|Bangkok'),
  country('PH', 'PHP', 'Philippines|Manila|Makati'),
  country('VN', 'VND', 'Vietnam|Ho Chi Minh City|Hanoi'),
  country('AU', 'AUD', 'Australia|Sydney|Melbourne|Brisbane|Perth|Canberra|Adelaide'),
  country('NZ', 'NZD', 'New Zealand|Auckland|Wellington'),
  country('CA', 'CAD', 'Canada|Toronto|Vancouver|Montreal|Montréal|Ottawa|Waterloo|Calgary|Kitchener|Quebec'),
  country('MX', 'MXN', 'Mexico|Mexico City|Guadalajara|Monterrey'),
  country('BR', 'BRL', 'Brazil|Brasil|São Paulo|Sao Paulo|Rio de Janeiro|Curitiba|Belo Horizonte'),
  country('AR', 'ARS', 'Argentina|Buenos Aires'),
  country('CL', 'CLP', 'Chile|Santiago'),
  country('CO', 'COP', 'Colombia|Bogotá|Bogota|Medellín|Medellin'),
  country('UY', 'UYU', 'Uruguay|Montevideo'),
  country('PE', 'PEN', 'Peru|Lima'),
  country('EU', 'EUR', 'Europe|EU|Eurozone'),
]

/** Two-letter codes of US states and the capital's district; `CA` behind a city is California, `CA` alone Canada is not written. */
export const US_STATES = new Set(
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY'.split(
    ' ',
  ),
)
