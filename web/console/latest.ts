// Lists and reports are asked for anew with every filter: an older answer that arrives late never replaces a newer one.
export function latest(): <T>(asked: Promise<T>, take: (told: T) => void) => Promise<void> {
  let newest = 0;
  return async (asked, take) => {
    const mine = ++newest;
    const told = await asked;
    if (mine === newest) take(told);
  };
}
