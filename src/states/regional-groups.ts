import type { RegionalGroupId } from '../domain/state.js';

/** One of the five regional groups of Member States. */
export interface RegionalGroup {
  readonly id: RegionalGroupId;
  readonly name: string;
  readonly size: number;
}

/**
 * The groups by which the Members elect; together their sizes are the 193 Members. Two are counted where they stand for
 * elections: the United States, which belongs to none and attends with WEOG, and Türkiye, which takes part in two.
 */
export const regionalGroups: readonly RegionalGroup[] = [
  { id: 'african', name: 'African States', size: 54 },
  { id: 'asia-pacific', name: 'Asia-Pacific States', size: 54 },
  { id: 'eastern-european', name: 'Eastern European States', size: 23 },
  { id: 'grulac', name: 'Latin American and Caribbean States', size: 33 },
  { id: 'weog', name: 'Western European and other States', size: 29 },
];
