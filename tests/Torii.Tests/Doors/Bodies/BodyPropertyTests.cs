using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Torii.Doors.Bodies;

namespace Torii.Tests.Doors.Bodies;

/// <summary>Random bodies, read by us and by a plain implementation that holds everything in memory.</summary>
public sealed partial class BodyPropertyTests
{
    private static readonly string[] Texts =
        ["", "a cat", "data:", "DATA", "d", "metadata: 5, 6", "data:image/png,x", ";base64", "\"\\/", "日本", "😀", "\t\u0001", "torii-media:0/0000"];

    private static readonly string[] Heads = ["data:image/png;base64,", "DATA:image/JPEG;q=1;Base64,", "data:;base64,", "data:video/mp4;base64,"];

    private static readonly string[] Ends = [" ", ")", "\"", "\\", "é", "<", ",", ""];

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    public async Task RandomBodies_AreReadAsByThePlainImplementation(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 250; round++)
        {
            var body = Encoding.UTF8.GetBytes(Value(random, depth: 0));
            var bench = new ReaderBench { Limits = new() { Media = 1000 } };
            var cuts = Enumerable.Range(0, random.Next(20)).Select(_ => random.Next(body.Length)).Order().ToArray();

            var read = (await bench.ReadAsync(BodyReaders.Split(body, cuts))).ShouldBeOfType<BodyOutcome.Read>();

            var (json, media) = Plain(body);
            JsonNode.DeepEquals(JsonNode.Parse(ReaderBench.Shown(read)), json).ShouldBeTrue(Encoding.UTF8.GetString(body));
            read.Media.Select(lifted => bench.Files[lifted.MediaId]).ShouldBe(media);
        }
    }

    private static (JsonNode? Json, List<byte[]> Media) Plain(byte[] body)
    {
        List<byte[]> media = [];
        return (Replace(JsonNode.Parse(body)), media);

        JsonNode? Replace(JsonNode? node) => node switch
        {
            JsonArray array => new JsonArray([.. array.Select(Replace)]),
            JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, Replace(field.Value)))),
            JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(DataUrl().Replace(text, Lift)),
            _ => node?.DeepClone(),
        };

        string Lift(Match match)
        {
            var data = match.Groups["data"].Value.Replace('-', '+').Replace('_', '/');
            media.Add(Convert.FromBase64String(data.PadRight((data.Length + 3) / 4 * 4, '=')));
            return $"#{media.Count - 1}";
        }
    }

    private static string Value(Random random, int depth) => random.Next(depth < 4 ? 8 : 4) switch
    {
        0 => random.Next(-1000, 1000).ToString(),
        1 => new[] { "true", "false", "null", "1.5e3" }[random.Next(4)],
        2 or 3 => Escaped(random, Content(random)),
        4 or 5 => $"[{string.Join(" , ", Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth + 1)))}]",
        _ => $"{{{string.Join(",\n", Enumerable.Range(0, random.Next(4)).Select(i => $"{Escaped(random, i + Content(random))} : {Value(random, depth + 1)}"))}}}",
    };

    private static string Content(Random random)
    {
        var content = new StringBuilder();
        for (var i = random.Next(4); i > 0; i--)
        {
            content.Append(Texts[random.Next(Texts.Length)]);
            if (random.Next(2) == 0)
            {
                var isLast = i == 1 && random.Next(2) == 0;
                content.Append(Url(random)).Append(isLast ? "" : Ends[random.Next(Ends.Length - 1)]);
            }
        }

        return content.ToString();
    }

    private static string Url(Random random)
    {
        var data = Convert.ToBase64String(Pictures.Noise(random.Next(1, 300)));
        data = random.Next(3) == 0 ? data.Replace('+', '-').Replace('/', '_') : data;
        return Heads[random.Next(Heads.Length)] + (random.Next(3) == 0 ? data.TrimEnd('=') : data);
    }

    /// <summary>A JSON string in which any character may be an escape.</summary>
    private static string Escaped(Random random, string text)
    {
        var json = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            json.Append(rune.Value switch
            {
                < ' ' => Escape(rune),
                _ when random.Next(20) == 0 => Escape(rune),
                '"' or '\\' => $"\\{rune}",
                '/' when random.Next(2) == 0 => "\\/",
                _ => rune.ToString(),
            });
        }

        return json.Append('"').ToString();
    }

    private static string Escape(Rune rune) => string.Concat(rune.ToString().Select(unit => $"\\u{(int)unit:x4}"));

    [GeneratedRegex(@"data:[^,:\s\\()<>""\u0080-\uffff\u0001]*;base64,(?<data>[A-Za-z0-9+/_-]+)={0,2}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex DataUrl();
}
