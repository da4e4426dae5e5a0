/** Whose advice rules on writing are. */
export const HALADYNA = 'Haladyna, Downing & Rodriguez 2002';
export const NBME = 'NBME item-writing guide';
export const BOTH = `${HALADYNA}; ${NBME}`;
