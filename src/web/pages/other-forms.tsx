import type { Answered } from '../../forms/answered.js';

/** Links to the same view in other forms, and how to cite it. */
export function OtherForms({ alternates, cite }: Pick<Answered, 'alternates' | 'cite'>) {
  return (
    <>
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
        ; the address of this page is the view: keep it, send it.
      </p>
      <details class="cite">
        <summary>How to cite this</summary>
        <p>{cite.text}</p>
      </details>
    </>
  );
}
