using System.Text.Json;

namespace Torii.Importing;

/// <summary>The fields of one JSON object that describes an account. What is wrong with them is noted, never their values.</summary>
internal sealed class AccountFields(JsonElement item)
{
    /// <summary>The largest weight.</summary>
    public const int MostWeight = 1000;

    /// <summary>The longest address there can be, in characters (RFC 5321, 4.5.3.1.3).</summary>
    public const int LongestEmail = 254;

    /// <summary>The longest name that is kept, in characters.</summary>
    public const int LongestName = 100;

    /// <summary>The first thing that is wrong; null where nothing is.</summary>
    public string? Fault { get; private set; }

    /// <summary>The text of the first of some fields that has one; null where none has.</summary>
    public string? Text(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Find(name) is not { } value)
            {
                continue;
            }

            if (value.ValueKind != JsonValueKind.String)
            {
                Note($"{name} must be a text");
            }
            else if (!string.IsNullOrWhiteSpace(value.GetString()))
            {
                return value.GetString()!.Trim();
            }
        }

        return null;
    }

    /// <summary>The token in the first of some fields that has one, without <c>Bearer</c>.</summary>
    public string? Token(params ReadOnlySpan<string> names)
    {
        if (Text(names) is not { } text)
        {
            return null;
        }

        if (BareToken.Strip(text) is { } token)
        {
            return token;
        }

        Note($"{names[0]} {BareToken.Fault}");
        return null;
    }

    /// <summary>A whole number from <paramref name="least"/> on.</summary>
    public int? Number(string name, int least, int most)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most)
        {
            return number;
        }

        Note($"{name} must be a whole number from {least} to {most}");
        return null;
    }

    /// <summary>A switch in the first of some fields that is there.</summary>
    public bool? Switch(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            switch (Find(name)?.ValueKind)
            {
                case null:
                    continue;
                case JsonValueKind.True:
                    return true;
                case JsonValueKind.False:
                    return false;
                default:
                    Note($"{name} must be true or false");
                    return null;
            }
        }

        return null;
    }

    /// <summary>Notes what is wrong.</summary>
    public void Note(string fault) => Fault ??= fault;

    private JsonElement? Find(string name) => item.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
