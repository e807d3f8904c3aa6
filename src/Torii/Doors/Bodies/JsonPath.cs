using System.Text;

namespace Torii.Doors.Bodies;

/// <summary>Where in a JSON document a scanner stands: the way down from the root.</summary>
/// <param name="limit">The most levels.</param>
/// <param name="root">What paths begin with.</param>
internal sealed class JsonPath(int limit, string root)
{
    private const int LongestKey = 64;

    private readonly Level[] _levels = new Level[limit];

    /// <summary>How many objects and arrays are open.</summary>
    public int Depth { get; private set; }

    /// <summary>Whether a string that begins here is a key.</summary>
    public bool ExpectsKey => Depth > 0 && _levels[Depth - 1].ExpectsKey;

    /// <summary>Goes into an object or array; false where that is too deep.</summary>
    public bool Enter(bool isArray)
    {
        if (Depth == _levels.Length)
        {
            return false;
        }

        _levels[Depth++] = new Level { IsArray = isArray, ExpectsKey = !isArray };
        return true;
    }

    /// <summary>Leaves the innermost object or array. One bracket too many is left to the parser.</summary>
    public void Leave() => Depth = Math.Max(0, Depth - 1);

    /// <summary>Passes the comma between two items.</summary>
    public void Next()
    {
        if (Depth > 0)
        {
            ref var level = ref _levels[Depth - 1];
            level.Index++;
            level.ExpectsKey = !level.IsArray;
        }
    }

    /// <summary>Notes where in the text the key of the next value stands.</summary>
    public void Name(int start, int length)
    {
        if (Depth > 0)
        {
            ref var level = ref _levels[Depth - 1];
            (level.KeyStart, level.KeyLength, level.ExpectsKey) = (start, length, false);
        }
    }

    /// <summary>The key of the innermost object as it stands in the text.</summary>
    public ReadOnlySpan<byte> Key(ReadOnlySpan<byte> text) =>
        Depth > 0 ? text.Slice(_levels[Depth - 1].KeyStart, _levels[Depth - 1].KeyLength) : [];

    /// <summary>The path as error messages write it: <c>messages[0].content[1].image_url.url</c>.</summary>
    public string Render(ReadOnlySpan<byte> text)
    {
        var path = new StringBuilder(root);
        foreach (var level in _levels.AsSpan(0, Depth))
        {
            if (level.IsArray)
            {
                path.Append('[').Append(level.Index).Append(']');
            }
            else
            {
                var key = Encoding.UTF8.GetString(text.Slice(level.KeyStart, Math.Min(level.KeyLength, LongestKey)));
                path.Append(path.Length > 0 ? "." : "").Append(key);
            }
        }

        return path.ToString();
    }

    private struct Level
    {
        public bool IsArray;
        public bool ExpectsKey;
        public int Index;
        public int KeyStart;
        public int KeyLength;
    }
}
