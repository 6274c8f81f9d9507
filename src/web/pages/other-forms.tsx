import type { Alternate } from '../alternate.js';

/** Links to the same view in other forms. */
export function OtherForms({ alternates }: { readonly alternates: readonly Alternate[] }) {
  return (
    <p class="forms">
      The same view as{' '}
      {alternates.map(({ href, type, title }, index) => (
        <>
          {index > 0 && (index === alternates.length - 1 ? ' or ' : ', ')}
          <a href={href} type={type}>
            {title}
          </a>
        </>
      ))}
      ; the address of this page is the view: keep it, send it, cite it.
    </p>
  );
}
