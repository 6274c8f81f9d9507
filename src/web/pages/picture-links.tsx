import { address } from '../../forms/address.js';
import type { RawQuery } from '../../status/parameters.js';

const pictures = {
  'the map': (id: string) => ({ path: '/pictures/map', query: { instrument: id } }),
  'the curve': (id: string) => ({ path: `/pictures/parties/${id}`, query: {} }),
  'the years': (id: string) => ({ path: `/pictures/acts/${id}`, query: {} }),
  'the bar': (id: string) => ({ path: `/pictures/standings/${id}`, query: {} }),
} as const;

/** Where the pictures of an instrument are had by themselves, of the same day and as known at the same moment. */
export function PictureLinks({ id, query }: { readonly id: string; readonly query: RawQuery }) {
  const pinned = { asOf: query['asOf'], knownAt: query['knownAt'] };
  return (
    <p class="forms">
      As pictures:{' '}
      {Object.entries(pictures).map(([name, of], index) => {
        const { path, query: own } = of(id);
        return (
          <>
            {index > 0 && '; '}
            {name} as <a href={address(`${path}.svg`, { ...own, ...pinned })}>SVG</a> or{' '}
            <a href={address(`${path}.png`, { ...own, ...pinned })}>PNG</a>
          </>
        );
      })}
      .
    </p>
  );
}
