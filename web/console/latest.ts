// Lists and reports are asked for anew with every filter: an older answer, or fault, that arrives late never replaces a newer one.
export function latest(): <T>(asked: Promise<T>, take: (told: T) => void) => Promise<void> {
  let newest = 0;
  return async (asked, take) => {
    const mine = ++newest;
    try {
      const told = await asked;
      if (mine === newest) take(told);
    } catch (error) {
      if (mine === newest) throw error;
    }
  };
}
