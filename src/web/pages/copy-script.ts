import { admitScript } from './inline-script.js';

/**
 * The only script of a page that runs: beside each text that is there to be copied it puts a button that copies it. Without it one
 * click selects the text, by a rule of style, and nothing is missing. It is the same on every page, has nothing of an
 * answer in it, and is allowed by its hash alone, so that no other script runs. A browser has a clipboard for pages over
 * TLS only, and on the machine itself: elsewhere there is no button. What is said of the copy stands in a live region
 * (WCAG 2.2, success criterion 4.1.3), which must be there before it says anything.
 */
export const copyScript = `for(const box of navigator.clipboard?document.querySelectorAll("[data-copy]"):[]){
const [row,button,told]=["p","button","span"].map(name=>document.createElement(name));
button.type="button";button.textContent="Copy";button.setAttribute("aria-label","Copy: "+box.dataset.copy);
told.setAttribute("role","status");row.className="copy";row.append(button,told);box.after(row);
button.onclick=()=>{told.textContent="";
navigator.clipboard.writeText(box.textContent).then(()=>{told.textContent="Copied"},()=>{getSelection().selectAllChildren(box);told.textContent="Selected: copy it with the keyboard"})}}`;

/** The script as it stands in a page. */
export const copyMarkup = `<script>${copyScript}</script>`;

/** A page with the script at its end, where there is something to be copied on it; its policy admits the script. */
export function withCopyScript(markup: string): string {
  if (!markup.includes(' data-copy="')) return markup;
  admitScript(copyScript);
  return markup.replace('</body>', () => `${copyMarkup}</body>`);
}
