/** Words that a note writes with a capital and that name nobody. */
const nobody =
  /^(?:On|The|An?|In|By|It|This|That|These|Its|As|At|Upon|With|For|From|And|Of|To|Further|Furthermore|Subsequently|Also|However|Pursuant|Following|First|Second|Third|Another|Such|Each|Both|Thus|Then|Later|Thereafter|Therefore|Accordingly|Consequently|Moreover|Similarly|Likewise|Since|When|Where|Having|Under|After|Before|According|All|Any|Same|Effect|Entry|Effective|Dates?|Day|Received|Deposited|Denounced|Denounces|Withdrew|Withdrawn|Notif\w+|Notices?|Denunciations?|Withdrawals?|Terminat\w+|Instruments?|Communications?|Letter|Note|See|Refer|Secretary-General|Secretary|General|United|Nations|Depositary|Governments?|States?|Part(?:y|ies)|Member|Optional|Additional|Supplementary|Convention|Protocol|Covenant|Agreement|Treaty|Statute|Constitution|Charter|Amendment|Articles?|Permanent|Mission|Representative|Minister|Ministry|Foreign|Affairs|Republic|Kingdom|TREATIES\S*|C|N|No|Jan\w*|Feb\w*|Mar\w*|Apr\w*|May|June?|July?|Aug\w*|Sep\w*|Oct\w*|Nov\w*|Dec\w*|[IVX]+)$/;

/** Whether a word with a capital is the name of nobody: a month, the Secretary-General, the beginning of a sentence. */
export function isNobodysName(word: string): boolean {
  return nobody.test(word);
}

/** Whether a text in which nobody was recognized has a capital that may be somebody's: "the Danish Realm", "Czechoslovakia". */
export function namesSomebodyUnknown(text: string): boolean {
  return [...text.matchAll(/(?<![\p{L}\p{M}'’.-])\p{Lu}[\p{L}\p{M}-]*/gu)].some(
    ([word]) => !isNobodysName(word),
  );
}
