/** `[...]`, `.....` where words were left out of what is printed, and the brackets of what was put in. */
export const gap = /(?:\s*(?:\[\s*(?:\.{2,}|…)?\s*(?:and|or)?\s*(?:\.{2,}|…)?\s*\]|\.{3,}|…|[[\]“”"]))+/iuy;
export const space = /\s*/y;
export const comma = /\s*[,;]?\s*/y;
export const conjunction =
  /(?:\s*(?:[,;&]|(?:and\/or|and|or|nor|as well as)(?![\p{L}])|\[\s*(?:\.{2,}|…)?\s*(?:and|or)?\s*(?:\.{2,}|…)?\s*\]))+\s*(?:also\s+|both\s+|in\s+|of\s+|to\s+)?/iuy;
export const range = /\s*(?:to|through|[–—-])\s*(?=[(\d])/iy;
/** `29`, `2[8]` where a digit was put in, `15 bis`. */
export const number = /(\d{1,3}(?:\[\d\])?)(?![\d\p{L}]|,\d{3})(?:\s*(bis|ter|quater)(?![\p{L}]))?/iuy;
export const roman = /([IVXL]{1,6})(?![\p{L}\p{N}])/uy;
/** After a number that is no article: `2 September 2003`, `18 States`. */
export const counts =
  /\s+(?:jan|feb|mar|apr|may\s+\d|jun|jul|aug|sep|oct|nov|dec|states?|parties|years?|months?|weeks?|days?|hours?|persons?|members?|others?|per\s?cent|countries|times?)/iy;
export const word =
  /(?:the\s+)?(sub-?\s?)?(para(?:graph)?e?s?\.?|pars?\.|points?|lit\.|letters?|items?|§+)(?![\p{L}])\s*/iuy;
export const ordinal = /(?:the\s+)?(first|second|third|fourth|fifth)\s+paragraph(?![\p{L}])/iuy;
export const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];
export const inParentheses = /\(\s*(\d{1,2}|[a-z]|[ivx]{1,5})\s*\)/iy;
export const halfClosed = /([a-z]|[ivx]{2,5})\)/iy;
export const bareLetter = /([a-z])(?=\s*(?:[,;.:)\]”"]|$|and(?![\p{L}])|or(?![\p{L}])|of(?![\p{L}])))/uy;
export const bareNumber = /(\d{1,2})(?![\d\p{L}])/uy;
export const lettered = /(\d{1,2})([a-h])(?![\p{L}\p{N}])/uy;
export const ofArticle =
  /\s*,?\s*(?:of|in|under|to)\s+(?:the\s+)?(?:(?:said|same|above-mentioned|aforementioned|aforesaid)\s+)*artic[l1]es?(?![\p{L}])\s*/iuy;
export const ofThatArticle =
  /\s*,?\s*(?:of\s+(?:the\s+)?(?:(?:this|that|same|said|above-mentioned|aforementioned|aforesaid|latter|last-mentioned)\s+)*article(?![\p{L}])(?!\s*(?:\[?\d|[IVX]))|thereof(?![\p{L}]))/iuy;
/** "paragraph 3, Article 15", "paragraph 1 article 29" */
export const besideArticle = /\s*,?\s*artic[l1]e(?![\p{L}])\s*(?=\[?\d)/iuy;
export const numberWords =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen'.split(
    ' ',
  );
/** "Article Six" */
export const numberWord = /([A-Z][a-z]{2,8})(?![\p{L}])/uy;
export const ofParagraph = /\s*,?\s*of\s+(?=(?:the\s+)?(?:sub-?\s?)?para)/iuy;
export const ofTreaty =
  /\s*,?\s*of\s+(?=(?:the|this|that)\s+(?:(?:said|present|same|above|above-mentioned|abovementioned|aforementioned|aforesaid|Optional)\s+)*(?:Convention|Protocol|Covenant|Treaty|Agreement)(?![\p{L}]))/iuy;

/** Stands for the article where parts are read before it; greater than the number of any part. */
export const unnamed = '999';

export const digits = (printed: string): string => printed.replaceAll(/\D/g, '');
