using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Torii.Importing;

/// <summary>Reads lines, one account each: a token, or <c>name,key[,weight[,rate]]</c> as sora-api took them.</summary>
internal static class TextAccounts
{
    private const int MostFields = 4;

    /// <summary>Every line that is not blank.</summary>
    public static IReadOnlyList<ImportLine> Read(ReadOnlyMemory<byte> text, TokenKind? kind)
    {
        var lines = new List<ImportLine>();
        var number = 0;
        foreach (var range in text.Span.Split((byte)'\n'))
        {
            number++;
            var line = text.Span[range].Trim(" \t\r"u8);
            if (!line.IsEmpty)
            {
                lines.Add(ReadLine($"line {number}", line, kind));
            }
        }

        return lines;
    }

    private static ImportLine ReadLine(string place, ReadOnlySpan<byte> line, TokenKind? kind)
    {
        if (line.Length > BareToken.Longest || !Utf8.IsValid(line))
        {
            return new ImportLine.Faulty(place, line.Length > BareToken.Longest ? "is too long" : "is not UTF-8");
        }

        var fields = Encoding.UTF8.GetString(line).Split(',', StringSplitOptions.TrimEntries);
        return fields.Length switch
        {
            1 => Entry(place, fields[0], kind),
            <= MostFields => Described(place, fields, kind),
            _ => new ImportLine.Faulty(place, "has more fields than name, key, weight and rate"),
        };
    }

    private static ImportLine Entry(string place, string token, TokenKind? kind) =>
        BareToken.Read(token, kind) is { } credential
            ? new ImportLine.Entry(place, new ImportedAccount(credential))
            : new ImportLine.Faulty(place, BareToken.Fault);

    private static ImportLine Described(string place, string[] fields, TokenKind? kind)
    {
        if (Entry(place, fields[1], kind) is not ImportLine.Entry entry)
        {
            return new ImportLine.Faulty(place, "lacks a key in its second field");
        }

        if (!TryNumber(fields.ElementAtOrDefault(2), AccountFields.MostWeight, out var weight))
        {
            return new ImportLine.Faulty(place, $"has a weight that is no whole number from 1 to {AccountFields.MostWeight}");
        }

        return TryNumber(fields.ElementAtOrDefault(3), int.MaxValue, out var rate)
            ? entry with { Account = entry.Account with { Name = OneLine.Of(fields[0], AccountFields.LongestName), Weight = weight, MaxRpm = rate } }
            : new ImportLine.Faulty(place, "has a rate that is no whole number from 1");
    }

    private static bool TryNumber(string? field, int most, out int? number)
    {
        number = null;
        if (string.IsNullOrEmpty(field))
        {
            return true;
        }

        var isNumber = int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var read) && read >= 1 && read <= most;
        number = isNumber ? read : null;
        return isNumber;
    }
}
