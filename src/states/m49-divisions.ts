/** One division of the world in the UN's M49 standard. */
export interface M49Division {
  readonly id: string;
  readonly name: string;
  /** The id of the next wider division; `null` for the five regions. */
  readonly within: string | null;
}

/**
 * The regions of M49 and what they are divided into, each after the one it lies in. Two of the divisions are divided
 * once more: Sub-Saharan Africa, and Latin America and the Caribbean. They are "for statistical convenience" and assume
 * nothing of "political or other affiliation", as the Statistics Division says: Cyprus lies in Western Asia here, and
 * is a member of the European Union.
 */
export const m49Divisions: readonly M49Division[] = [
  { id: 'africa', name: 'Africa', within: null },
  { id: 'northern-africa', name: 'Northern Africa', within: 'africa' },
  { id: 'sub-saharan-africa', name: 'Sub-Saharan Africa', within: 'africa' },
  { id: 'eastern-africa', name: 'Eastern Africa', within: 'sub-saharan-africa' },
  { id: 'middle-africa', name: 'Middle Africa', within: 'sub-saharan-africa' },
  { id: 'southern-africa', name: 'Southern Africa', within: 'sub-saharan-africa' },
  { id: 'western-africa', name: 'Western Africa', within: 'sub-saharan-africa' },
  { id: 'americas', name: 'Americas', within: null },
  { id: 'northern-america', name: 'Northern America', within: 'americas' },
  { id: 'latin-america-and-the-caribbean', name: 'Latin America and the Caribbean', within: 'americas' },
  { id: 'caribbean', name: 'Caribbean', within: 'latin-america-and-the-caribbean' },
  { id: 'central-america', name: 'Central America', within: 'latin-america-and-the-caribbean' },
  { id: 'south-america', name: 'South America', within: 'latin-america-and-the-caribbean' },
  { id: 'asia', name: 'Asia', within: null },
  { id: 'central-asia', name: 'Central Asia', within: 'asia' },
  { id: 'eastern-asia', name: 'Eastern Asia', within: 'asia' },
  { id: 'south-eastern-asia', name: 'South-eastern Asia', within: 'asia' },
  { id: 'southern-asia', name: 'Southern Asia', within: 'asia' },
  { id: 'western-asia', name: 'Western Asia', within: 'asia' },
  { id: 'europe', name: 'Europe', within: null },
  { id: 'eastern-europe', name: 'Eastern Europe', within: 'europe' },
  { id: 'northern-europe', name: 'Northern Europe', within: 'europe' },
  { id: 'southern-europe', name: 'Southern Europe', within: 'europe' },
  { id: 'western-europe', name: 'Western Europe', within: 'europe' },
  { id: 'oceania', name: 'Oceania', within: null },
  { id: 'australia-and-new-zealand', name: 'Australia and New Zealand', within: 'oceania' },
  { id: 'melanesia', name: 'Melanesia', within: 'oceania' },
  { id: 'micronesia', name: 'Micronesia', within: 'oceania' },
  { id: 'polynesia', name: 'Polynesia', within: 'oceania' },
];

const within = new Map(m49Divisions.map((division) => [division.id, division.within]));

/** The ids from a division out to its region, itself first; empty for an id that M49 does not have. */
export function m49Path(id: string | null): readonly string[] {
  const wider = id === null ? undefined : within.get(id);
  return id === null || wider === undefined ? [] : [id, ...m49Path(wider)];
}
