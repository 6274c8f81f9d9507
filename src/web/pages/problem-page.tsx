import type { Problem } from '../problem.js';
import { renderPage } from './layout.js';

/** The page for an address or a value that was not understood, or for a fault. */
export function problemPage({ status, title, detail }: Problem): string {
  return renderPage({
    title,
    children: (
      <>
        <h1>
          {status} {title}
        </h1>
        <p>{detail}</p>
        <p>
          <a href="/">To the front page</a>
        </p>
      </>
    ),
  });
}
