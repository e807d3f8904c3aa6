using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Torii.Core.Clients;
using Torii.Doors.Asking;
using Torii.Doors.Bodies;
using Torii.Tests.Doors.Bodies;

namespace Torii.Tests.Doors.Asking;

/// <summary>Which requests are the same.</summary>
public sealed class FingerprintTests
{
    private const string Path = "/v1/videos";

    private static readonly Client One = new() { Id = "one", Name = "one", KeyHash = "one", Origin = ClientOrigin.Configuration };

    [Fact]
    public async Task Same_Request_HasTheSameSixtyFourDigits()
    {
        var first = await OfAsync("""{"prompt":"a heron","seconds":"8"}""");

        first.ShouldMatch("^[0-9a-f]{64}$");
        (await OfAsync("""{"prompt":"a heron","seconds":"8"}""")).ShouldBe(first);
    }

    [Theory]
    [InlineData("""{"a":1,"b":{"c":2,"d":[3,{"e":4,"f":5}]}}""", """{"b":{"d":[3,{"f":5,"e":4}],"c":2},"a":1}""")] // order
    [InlineData("""{"seconds":8,"n":2,"stream":true,"strict":false}""", """{"seconds":"8","n":"2","stream":"true","strict":"false"}""")] // a form has texts alone
    [InlineData("""{"prompt":"a","size":null,"deep":{"x":null}}""", """{"prompt":"a","deep":{}}""")] // null is missing
    [InlineData("""{ "prompt" : "a\u0062" }""", """{"prompt":"ab"}""")] // writing
    public async Task Ways_ToWriteTheSame_AreTheSame(string one, string other) => (await OfAsync(one)).ShouldBe(await OfAsync(other));

    [Theory]
    [InlineData("""{"prompt":"a"}""", """{"prompt":"A"}""")]
    [InlineData("""{"prompt":"a"}""", """{"prompt":"a "}""")]
    [InlineData("""{"prompt":"a"}""", """{"Prompt":"a"}""")]
    [InlineData("""{"prompt":"a"}""", """{"prompt":["a"]}""")]
    [InlineData("""{"prompt":"a"}""", """{"prompt":{"a":"a"}}""")]
    [InlineData("""{"prompt":"a"}""", """{"prompt":"a","x":""}""")]
    [InlineData("""{"ab":"c"}""", """{"a":"bc"}""")]
    [InlineData("""{"a":"1","b":"2"}""", """{"a":"1b2"}""")]
    [InlineData("""{"a":"b1:c1:d"}""", """{"a":"b","c":"d"}""")]
    [InlineData("""{"a":["b","c"]}""", """{"a":["c","b"]}""")]
    [InlineData("""{"a":["b","c"]}""", """{"a":["bc"]}""")]
    [InlineData("""{"a":[["b"],"c"]}""", """{"a":[["b","c"]]}""")]
    [InlineData("""{"a":{"b":"c"},"d":"e"}""", """{"a":{"b":"c","d":"e"}}""")]
    [InlineData("""{"n":1}""", """{"n":10}""")]
    public async Task Other_Fields_AreAnother(string one, string other) => (await OfAsync(one)).ShouldNotBe(await OfAsync(other));

    [Theory]
    [InlineData("two", "POST", Path)]
    [InlineData("one", "PUT", Path)]
    [InlineData("one", "POST", "/v1/videos/edits")]
    public async Task Other_ClientMethodOrPath_IsAnother(string client, string method, string path)
    {
        var body = await new ReaderBench().AcceptAsync("""{"prompt":"a heron"}""");

        Of(body, One with { Id = client }, method, path).ShouldNotBe(Of(body));
        Of(body, One with { Name = "renamed" }).ShouldBe(Of(body));
    }

    [Fact]
    public async Task Media_CountByTheirBytes()
    {
        var (one, same, other) = (await PictureAsync(40), await PictureAsync(40), await PictureAsync(41));

        one.Json.GetRawText().ShouldNotBe(same.Json.GetRawText(), "what stands in the place of media is random");
        Of(same).ShouldBe(Of(one));
        Of(other).ShouldNotBe(Of(one));

        static Task<BodyOutcome.Read> PictureAsync(int length) =>
            new ReaderBench().AcceptAsync($$"""{"prompt":"see ![]({{Pictures.PngUrl(length)}}) there","image":"{{Pictures.PngUrl(length)}}"}""");
    }

    [Fact]
    public async Task Media_InAnotherOrder_AreAnother()
    {
        var (one, other) = (Pictures.PngUrl(40), Pictures.PngUrl(41));

        (await OfAsync($$"""{"images":["{{one}}","{{other}}"]}""")).ShouldNotBe(await OfAsync($$"""{"images":["{{other}}","{{one}}"]}"""));
    }

    [Fact]
    public async Task Form_WithOtherOrder_IsTheSameAndSoIsItsJson()
    {
        var picture = Pictures.Png();
        var form = await new FormBench().AcceptAsync(FormBench.Text("model", "m"), FormBench.Text("n", "2"), FormBench.File("image", picture));
        var turned = await new FormBench().AcceptAsync(FormBench.File("image", picture), FormBench.Text("n", "2"), FormBench.Text("model", "m"));
        var otherFile = await new FormBench().AcceptAsync(FormBench.Text("model", "m"), FormBench.Text("n", "2"), FormBench.File("image", Pictures.Png(41)));

        Of(turned).ShouldBe(Of(form));
        Of(otherFile).ShouldNotBe(Of(form));
        Of(await new FormBench().AcceptAsync(FormBench.Text("model", "m"), FormBench.Text("n", "2"))).ShouldBe(await OfAsync("""{"n":2,"model":"m"}"""));
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    [InlineData(23)]
    public async Task RandomBodies_WrittenOtherwise_AreTheSameAndWithOneLeafChangedAnother(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 150; round++)
        {
            var body = new JsonObject { ["prompt"] = Text(random), ["more"] = Value(random, depth: 0) };
            var first = await OfAsync(body.ToJsonString());

            (await OfAsync(Rewritten(body, random)!.ToJsonString())).ShouldBe(first, body.ToJsonString());
            var changed = body.DeepClone();
            Change(changed, random);
            (await OfAsync(changed.ToJsonString())).ShouldNotBe(first, $"{body.ToJsonString()} {changed.ToJsonString()}");
        }
    }

    // Fields in another order, further ones that are null, numbers and flags as texts.
    private static JsonNode? Rewritten(JsonNode? node, Random random) => node switch
    {
        JsonObject fields => new JsonObject(
            fields.Select(field => KeyValuePair.Create(field.Key, Rewritten(field.Value, random)))
                .Append(KeyValuePair.Create("none " + random.Next(), (JsonNode?)null))
                .OrderBy(_ => random.Next())),
        JsonArray array => new JsonArray([.. array.Select(item => Rewritten(item, random))]),
        JsonValue value when value.GetValueKind() is not JsonValueKind.String => value.ToJsonString(),
        _ => node?.DeepClone(),
    };

    private static void Change(JsonNode node, Random random)
    {
        switch (node)
        {
            case JsonObject fields when fields.Count > 0 && fields.ElementAt(random.Next(fields.Count)) is { Value: JsonObject or JsonArray } inner:
                Change(inner.Value, random);
                break;
            case JsonObject fields:
                fields["changed " + random.Next()] = Text(random);
                break;
            case JsonArray array when array.Count > 0 && array[random.Next(array.Count)] is (JsonObject or JsonArray) and var inner:
                Change(inner!, random);
                break;
            case JsonArray array:
                array.Add("changed " + random.Next());
                break;
        }
    }

    private static JsonNode Value(Random random, int depth) => random.Next(depth > 3 ? 3 : 5) switch
    {
        0 => Text(random),
        1 => JsonValue.Create(random.Next(-20, 20)),
        2 => JsonValue.Create(random.Next(2) == 0),
        3 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth + 1))]),
        _ => new JsonObject(Enumerable.Range(0, random.Next(4)).Select(number => KeyValuePair.Create($"{Text(random)}{number}", (JsonNode?)Value(random, depth + 1)))),
    };

    private static string Text(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => new[] { "a", "1", ":", "{", "}", "[", "]", "\"", "é", "霧", "😀", "\n" }[random.Next(12)]));

    private static async Task<string> OfAsync(string body) => Of(await new ReaderBench().AcceptAsync(body));

    private static string Of(BodyOutcome.Read body, Client? client = null, string method = "POST", string path = Path)
    {
        var request = new DefaultHttpContext().Request;
        (request.Method, request.Path) = (method, path);
        return Fingerprint.Of(client ?? One, request, body);
    }
}
