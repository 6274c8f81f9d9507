/** The sign of the house: five bars for the instruments, one of them only dotted: a gap. */
export const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="6" fill="#14507a"/>
<path d="M7 23V9M12 23V9M22 23V9M27 23V9" transform="translate(-1)" stroke="#fff" stroke-width="3" stroke-linecap="round"/>
<path d="M16 23V9" stroke="#ffb38f" stroke-width="3" stroke-linecap="round" stroke-dasharray=".1 4.5"/>
</svg>
`;
