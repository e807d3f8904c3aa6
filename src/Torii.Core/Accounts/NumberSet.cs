namespace Torii.Core.Accounts;

/// <summary>A set of small numbers from 0 that knows its lowest missing one: slots or gates that are taken.</summary>
internal sealed class NumberSet
{
    private ulong[] _words = new ulong[1];

    /// <summary>How many are in it.</summary>
    public int Count { get; private set; }

    /// <summary>The lowest number that is not in it.</summary>
    public int LowestFree()
    {
        for (var i = 0; i < _words.Length; i++)
        {
            if (_words[i] != ulong.MaxValue)
            {
                return (i * 64) + System.Numerics.BitOperations.TrailingZeroCount(~_words[i]);
            }
        }

        return _words.Length * 64;
    }

    /// <summary>Puts <paramref name="number"/> in; nothing changes where it is in already.</summary>
    public void Add(int number)
    {
        if (number / 64 >= _words.Length)
        {
            Array.Resize(ref _words, Math.Max(_words.Length * 2, (number / 64) + 1));
        }

        var bit = 1UL << (number % 64);
        Count += (_words[number / 64] & bit) == 0 ? 1 : 0;
        _words[number / 64] |= bit;
    }

    /// <summary>Takes <paramref name="number"/> out; nothing changes where it is not in.</summary>
    public void Remove(int number)
    {
        if (number / 64 < _words.Length)
        {
            var bit = 1UL << (number % 64);
            Count -= (_words[number / 64] & bit) == 0 ? 0 : 1;
            _words[number / 64] &= ~bit;
        }
    }
}
