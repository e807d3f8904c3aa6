type When = string | number | Date;

/** Writes numbers, money and times as a language writes them, in the viewer's zone. */
export interface Format {
  number: (value: number, options?: Intl.NumberFormatOptions) => string;
  /** US dollars; parts of a cent are shown where the sum is under ten cents. */
  money: (dollars: number) => string;
  /** A share from 0 to 1. */
  percent: (share: number) => string;
  bytes: (count: number) => string;
  /** A length of time, e.g. 1 h 5 min, 12 s, 0.4 s, 36 ms. */
  duration: (seconds: number) => string;
  date: (when: When) => string;
  /** Date and time of day, to the second. */
  dateTime: (when: When) => string;
  time: (when: When) => string;
  /** E.g. 3 minutes ago, in 2 days. */
  relative: (when: When, now?: number) => string;
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
/** For how long ago something was: a unit's seconds, its name, and up to where it is the one to use. */
const units: [length: number, unit: Intl.RelativeTimeFormatUnit, upTo: number][] = [
  [1, 'second', minute],
  [minute, 'minute', hour],
  [hour, 'hour', day],
  [day, 'day', 60 * day],
  [30.44 * day, 'month', 730 * day],
  [365.25 * day, 'year', Infinity],
];

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];

const formats = new Map<string, Format>();

/** The formats of a locale. Made once: a cell of a long table must not wait for it. */
export function formatIn(locale: string): Format {
  const known = formats.get(locale) ?? makeFormat(locale);
  formats.set(locale, known);
  return known;
}

function makeFormat(locale: string): Format {
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const dateTimes = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
  const times = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' });
  const relatives = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const plain = new Intl.NumberFormat(locale);
  const numbers = new Map<string, Intl.NumberFormat>();
  const number = (value: number, options?: Intl.NumberFormatOptions) => {
    if (options === undefined) {
      return plain.format(value);
    }

    const key = JSON.stringify(options);
    const known = numbers.get(key) ?? new Intl.NumberFormat(locale, options);
    numbers.set(key, known);
    return known.format(value);
  };
  const amount = (value: number, unit: string, digits = 0) =>
    number(value, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: digits });

  return {
    number,
    money: (dollars) =>
      number(dollars, {
        style: 'currency',
        currency: 'USD',
        maximumFractionDigits: dollars !== 0 && Math.abs(dollars) < 0.1 ? 4 : 2,
      }),
    percent: (share) => number(share, { style: 'percent', maximumFractionDigits: 1 }),
    bytes: (count) => {
      const power = Math.min(byteUnits.length - 1, Math.floor(Math.log10(Math.max(1, count)) / 3));
      // In short English says "193 byte".
      return power === 0
        ? number(count, { style: 'unit', unit: 'byte', unitDisplay: 'long', maximumFractionDigits: 0 })
        : amount(count / 1000 ** power, byteUnits[power]!, 1);
    },
    duration: (seconds) => {
      if (seconds > 0 && seconds < 0.1) {
        return amount(Math.max(1, seconds * 1000), 'millisecond');
      }

      if (seconds < minute) {
        return amount(seconds, 'second', seconds < 10 ? 1 : 0);
      }

      const [large, largeUnit, small, smallUnit] =
        seconds < hour
          ? [Math.floor(seconds / minute), 'minute', Math.floor(seconds % minute), 'second']
          : seconds < day
            ? [Math.floor(seconds / hour), 'hour', Math.floor((seconds % hour) / minute), 'minute']
            : [Math.floor(seconds / day), 'day', Math.floor((seconds % day) / hour), 'hour'];
      return small === 0 ? amount(large, largeUnit) : `${amount(large, largeUnit)} ${amount(small, smallUnit)}`;
    },
    date: (when) => dates.format(new Date(when)),
    dateTime: (when) => dateTimes.format(new Date(when)),
    time: (when) => times.format(new Date(when)),
    relative: (when, now = Date.now()) => {
      const seconds = (new Date(when).getTime() - now) / 1000;
      const size = Math.abs(seconds);
      const [length, unit] = units.find(([, , upTo]) => size < upTo)!;
      return relatives.format(Math.round(seconds / length), unit);
    },
  };
}
