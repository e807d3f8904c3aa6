using System.Text;
using System.Text.Json.Nodes;
using Torii.Core.Media;
using Torii.Providers.Tests.Support;
using Torii.Providers.Upstreams.Bodies;

namespace Torii.Providers.Tests.Upstreams.Bodies;

public sealed class LiftedPicturesTests
{
    private static readonly byte[] Picture = [.. TestPictures.Png, .. Enumerable.Range(0, 70_001).Select(value => (byte)(value * 7))];

    public static TheoryData<int> Pieces => [1, 2, 3, 5, 7, 100, 4096, 1_000_000];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Pieces))]
    public async Task Picture_GoesToAFile_WhoseIdTakesItsPlace_HoweverTheAnswerIsCut(int piece)
    {
        var files = new KeptFiles();
        using var pictures = new LiftedPictures(files);
        var answer = $$$"""{"created":1,"data":[{"revised_prompt":"a \"b64_json\": heron","b64_json":"{{{Convert.ToBase64String(Picture)}}}","n":2}],"usage":{"cost":0.04}}""";

        var text = await ReadAsync(pictures, answer, piece);

        pictures.Problem.ShouldBeNull();
        var item = JsonNode.Parse(text)!["data"]![0]!;
        item["revised_prompt"]!.GetValue<string>().ShouldBe("a \"b64_json\": heron");
        item["n"]!.GetValue<int>().ShouldBe(2);
        var saved = pictures.Find(item["b64_json"]!.GetValue<string>())!;
        saved.Format.ShouldBe(MediaFormat.Png);
        files.Files[saved.Id].ShouldBe(Picture);
    }

    [Theory]
    [MemberData(nameof(Pieces))]
    public async Task Escapes_OtherAlphabetAndLineBreaks_AreUndone(int piece)
    {
        var files = new KeptFiles();
        using var pictures = new LiftedPictures(files);

        await ReadAsync(pictures, """{"b64_json":"+\/\u002B\u002f\r\n-_8\u003D"}""", piece);

        pictures.Problem.ShouldBeNull();
        files.Files.Single().Value.ShouldBe(Convert.FromBase64String("+/+/+/8="));
    }

    [Theory]
    [InlineData("QUJD", "ABC")]
    [InlineData("QUI=", "AB")]
    [InlineData("QUI", "AB")]
    [InlineData("QQ==", "A")]
    [InlineData("QQ", "A")]
    [InlineData("", "")]
    [InlineData("data:image/png;base64,QUI=", "AB")]
    [InlineData("QU\\nI=\\r\\n", "AB")]
    public async Task Base64_InItsForms_IsDecoded(string written, string meant)
    {
        var files = new KeptFiles();
        using var pictures = new LiftedPictures(files);

        var text = await ReadAsync(pictures, $$"""{"b64_json":"{{written}}"}""");

        pictures.Problem.ShouldBeNull();
        Encoding.ASCII.GetString(files.Files.Single().Value).ShouldBe(meant);
        text.ShouldBe($$"""{"b64_json":"{{files.Files.Single().Key}}"}""");
    }

    [Theory]
    [InlineData("""{"b64_json":"QU!D"}""", "is not base64")]
    [InlineData("""{"b64_json":"QU D"}""", "is not base64")]
    [InlineData("""{"b64_json":"QUJDé"}""", "is not base64")]
    [InlineData("""{"b64_json":"QUJD\u00e9"}""", "is not base64")]
    [InlineData("""{"b64_json":"QUJD\u0000"}""", "is not base64")]
    [InlineData("""{"b64_json":"QUJD\uZZZZ"}""", "is not base64")]
    [InlineData("""{"b64_json":"QUJD\x"}""", "is not base64")]
    [InlineData("""{"b64_json":"QUJ=D"}""", "is not base64")]
    [InlineData("""{"b64_json":"Q==="}""", "is not base64")]
    [InlineData("""{"b64_json":"QUJDR"}""", "is cut off")]
    [InlineData("""{"b64_json":"QUJDRA="}""", "is padded wrongly")]
    [InlineData("""{"b64_json":"QUJD""", "breaks off")]
    [InlineData("""{"b64_json":"QUJD\""", "is not base64")]
    [InlineData("""{"b64_json":"QUJD\u00""", "is not base64")]
    [InlineData("""{"b64_json":"data:image/png"}""", "has no data")]
    [InlineData("""{"b64_json":"data:image/png""", "has no data")]
    public async Task Base64_ThatIsBroken_IsAProblem_AndNothingStays(string answer, string problem)
    {
        var files = new KeptFiles();
        using (var pictures = new LiftedPictures(files))
        {
            await ReadAsync(pictures, answer, piece: 3);

            pictures.Problem.ShouldBe("the answer's picture " + problem);
        }

        files.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task Files_ThatAreNotKept_AreDeleted()
    {
        var files = new KeptFiles();
        string kept;
        using (var pictures = new LiftedPictures(files))
        {
            await ReadAsync(pictures, """[{"b64_json":"QUJD"},{"b64_json":"REVG"}]""");
            files.Files.Count.ShouldBe(2);
            kept = files.Files.Keys.Last();
            pictures.Keep(pictures.Find(kept)!);
        }

        files.Files.Keys.ShouldBe([kept]);
    }

    [Fact]
    public async Task Url_IsLiftedWhereItIsTheDataThemselves_AndElsePassed()
    {
        var files = new KeptFiles();
        using var pictures = new LiftedPictures(files);

        var text = await ReadAsync(pictures, """[{"url":"https://example.test/data:1"},{"url":"data:image/png;base64,QUJD"},{"url":"/v1"},{"url":""}]""");

        text.ShouldBe($$"""[{"url":"https://example.test/data:1"},{"url":"{{files.Files.Single().Key}}"},{"url":"/v1"},{"url":""}]""");
    }

    [Theory]
    [InlineData("""{"b64_json":null,"a":"b64_json","b64_json_":"x","xb64_json":["b64_json"],"b64_json":7}""")]
    [InlineData("""["b64_json","url",{"url":{"b64_json":{}}}]""")]
    [InlineData("""{"b64_json\"":"x","\\":"b64_json","":"y"}""")]
    [InlineData("<html><a href=\"data:x\" title='\"'>not JSON</a>")]
    [InlineData("")]
    [InlineData("\"")]
    public async Task Whatever_HoldsNoPicture_PassesUnchanged(string answer)
    {
        var files = new KeptFiles();
        using var pictures = new LiftedPictures(files);

        (await ReadAsync(pictures, answer, piece: 2)).ShouldBe(answer);

        pictures.Problem.ShouldBeNull();
        files.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task Picture_ThatDoesNotEnd_IsGivenUp()
    {
        var files = new KeptFiles { Forgets = true };
        using var pictures = new LiftedPictures(files);
        var answer = new EndlessAnswer("""{"data":[{"b64_json":""", (byte)'A', long.MaxValue);

        await new StreamReader(pictures.Through(answer)).ReadToEndAsync(Token);

        pictures.Problem.ShouldBe($"the answer's picture is larger than {MediaLimits.Image} bytes");
        files.Files.ShouldBeEmpty();
        answer.Sent.ShouldBeLessThan((MediaLimits.Image / 3 * 4) + (256 * 1024));
    }

    [Fact]
    public async Task Text_ThatDoesNotEnd_IsGivenUp()
    {
        using var pictures = new LiftedPictures(new KeptFiles());
        var answer = new EndlessAnswer("""{"error":""", (byte)'A', long.MaxValue);

        await new StreamReader(pictures.Through(answer)).ReadToEndAsync(Token);

        pictures.Problem.ShouldBe($"the answer is longer than {LiftedPictures.LongestText} bytes without its pictures");
        answer.Sent.ShouldBeLessThan(2 * 1024 * 1024);
    }

    [Fact]
    public async Task Pictures_WithoutEnd_AreGivenUp()
    {
        var files = new KeptFiles();
        using (var pictures = new LiftedPictures(files))
        {
            await ReadAsync(pictures, $"[{string.Join(',', Enumerable.Repeat("""{"b64_json":"QUJD"}""", 11))}]");

            pictures.Problem.ShouldBe("the answer has more than 10 pictures");
            files.Files.Count.ShouldBe(10);
        }

        files.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task LargePicture_IsNeverHeldWhole()
    {
        var files = new KeptFiles { Forgets = true };
        using var pictures = new LiftedPictures(files);
        const long characters = 40L * 1024 * 1024;
        var answer = new EndlessAnswer("""{"data":[{"b64_json":""", (byte)'A', characters);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var text = await new StreamReader(pictures.Through(answer)).ReadToEndAsync(Token);

        // Every read ends at once, so that all of it runs on this thread.
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1024 * 1024);
        answer.LargestRead.ShouldBeLessThanOrEqualTo(64 * 1024);
        pictures.Problem.ShouldBeNull();
        pictures.Find(JsonNode.Parse(text)!["data"]![0]!["b64_json"]!.GetValue<string>())!.Length.ShouldBe(characters / 4 * 3);
    }

    [Fact]
    public async Task Disk_ThatTakesNothing_IsAnErrorOfTheReading()
    {
        using var pictures = new LiftedPictures(new KeptFiles { IsFull = true });

        await Should.ThrowAsync<IOException>(() => ReadAsync(pictures, """{"b64_json":"QUJD"}"""));
    }

    private static async Task<string> ReadAsync(LiftedPictures pictures, string answer, int piece = 4096)
    {
        await using var through = pictures.Through(new PiecedStream(Encoding.UTF8.GetBytes(answer), piece));
        using var reader = new StreamReader(through);
        return await reader.ReadToEndAsync(Token);
    }
}
