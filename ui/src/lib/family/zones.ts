import { label, t } from '$lib/i18n/locale.svelte';
import { ZONES } from '$lib/vocabulary/codes';

/** The zones of a country, the one with most people first. */
const OF_COUNTRY: Readonly<Record<string, readonly string[]>> = {
  GT: ['America/Guatemala'],
  HN: ['America/Tegucigalpa'],
  SV: ['America/El_Salvador'],
  NI: ['America/Managua'],
  MX: ['America/Mexico_City', 'America/Tijuana', 'America/Hermosillo', 'America/Chihuahua', 'America/Mazatlan', 'America/Monterrey', 'America/Merida', 'America/Cancun'],
  BR: ['America/Sao_Paulo', 'America/Bahia', 'America/Manaus', 'America/Cuiaba', 'America/Belem', 'America/Rio_Branco'],
  EC: ['America/Guayaquil', 'Pacific/Galapagos'],
  PE: ['America/Lima'],
  RO: ['Europe/Bucharest'],
};

/** The zone of a country that has only one; empty where that cannot be said. */
export function zoneOfCountry(country: string): string {
  const [zone = '', second] = OF_COUNTRY[country] ?? [];
  return second ? '' : zone;
}

/** A zone as people name it: by its own word, else by its city. */
export function sayZone(zone: string): string {
  const city = zone.replace(/^.*\//, '');
  const code = city.toLowerCase();
  const said = label('zone', code);
  return said === code ? city.replaceAll('_', ' ') : said;
}

/** Every zone there is, those of the country first, then those that are used most. */
export function zonesFor(country: string): { value: string; label: string }[] {
  const known = typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : [];
  const all = new Set([...(OF_COUNTRY[country] ?? []), ...ZONES, ...known]);
  return [...all].map((zone) => ({ value: zone, label: sayWhere(zone) }));
}

/** With the country or the part of the world, since cities of one name are several. */
function sayWhere(zone: string): string {
  const place = sayZone(zone);
  const country = Object.keys(OF_COUNTRY).find((code) => OF_COUNTRY[code]?.includes(zone));
  if (country && label('country', country) !== place) return t('zone-in', { place, where: label('country', country) });
  if (country || (ZONES as readonly string[]).includes(zone)) return place;
  const where = zone.split('/').slice(0, -1).join(', ').replaceAll('_', ' ');
  return where ? t('zone-in', { place, where }) : place;
}
