using System.Text;
using Microsoft.AspNetCore.Http;
using Torii.Doors.Bodies;

namespace Torii.Tests.Doors.Bodies;

/// <summary>Forms stand for the JSON that another client would have sent.</summary>
public sealed class FormBodyReaderTests
{
    private readonly FormBench _bench = new();

    [Fact]
    public async Task Texts_BecomeStringsAndValues()
    {
        var read = await _bench.AcceptAsync(
            FormBench.Text("model", "gpt-image"), FormBench.Text("prompt", "a \"jetty\" – ☃\n"), FormBench.Text("stream", "true"), FormBench.Text("n", "2"), FormBench.Text("other", "7"));

        ReaderBench.Shown(read).ShouldBe("""{"model":"gpt-image","prompt":"a \"jetty\" – ☃\n","stream":true,"n":2,"other":"7"}""");
    }

    [Theory]
    [InlineData("stream", "yes")]
    [InlineData("stream", "True")]
    [InlineData("n", "2.5")]
    [InlineData("n", "01")]
    [InlineData("n", "1e9")]
    [InlineData("n", "99999999999999999999")]
    [InlineData("stream", "true\n")]
    [InlineData("n", "[1]")]
    public async Task Value_ThatIsNone_StaysAString(string name, string text) =>
        (await _bench.AcceptAsync(FormBench.Text(name, text))).Json.GetProperty(name).GetString().ShouldBe(text);

    [Fact]
    public async Task Files_AreKeptAndStandInOrder()
    {
        var read = await _bench.AcceptAsync(
            FormBench.File("image[]", Pictures.Png(50)), FormBench.File("image", Pictures.Png(60)), FormBench.File("video", Pictures.Mp4(70_000)), FormBench.Text("image", "https://example.com/a.png"));

        ReaderBench.Shown(read).ShouldBe("""{"image":["#0","#1","https://example.com/a.png"],"video":["#2"]}""");
        read.Media.Select(media => media.Length).ShouldBe([50, 60, 70_000]);
        _bench.Files[read.Media[2].MediaId].ShouldBe(Pictures.Mp4(70_000));
        _bench.Store.Inputs.Select(input => input.ContentType).ShouldBe(["image/png", "image/png", "video/mp4"]);
    }

    [Fact]
    public async Task FileThatHoldsTheBoundaryOfAnother_IsTakenWhole()
    {
        byte[] picture = [.. Pictures.Png(40), .. "\r\n--------a-boundary"u8, .. "\r\n--other--\r\n"u8];

        var read = await _bench.AcceptAsync(FormBench.File("image", picture));

        _bench.Files[read.Media[0].MediaId].ShouldBe(picture);
    }

    [Fact]
    public async Task Messages_AreJsonWhoseMediaAreLifted()
    {
        var read = await _bench.AcceptAsync(
            FormBench.File("image", Pictures.Png(50)), FormBench.Text("messages", $$"""[{"role":"user","content":[{"type":"image_url","image_url":"{{Pictures.PngUrl(61)}}"}]}]"""));

        ReaderBench.Shown(read).ShouldBe("""{"image":["#0"],"messages":[{"role":"user","content":[{"type":"image_url","image_url":"#1"}]}]}""");
        read.Media.Select(media => media.Length).ShouldBe([50, 61]);
    }

    [Fact]
    public async Task EmptyFields_AreAsGoodAsMissing()
    {
        var read = await _bench.AcceptAsync(FormBench.Text("model", ""), FormBench.Text("n", ""), FormBench.Text("image", ""));

        ReaderBench.Shown(read).ShouldBe("{}");
    }

    [Fact]
    public async Task EmptyMessages_AreAsGoodAsMissing() =>
        ReaderBench.Shown(await _bench.AcceptAsync(FormBench.Text("prompt", "x"), FormBench.Text("messages", ""))).ShouldBe("""{"prompt":"x"}""");

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(3)]
    public async Task DataUrl_AsAText_IsLiftedAsOneOfAJsonBodyIs(int piece)
    {
        var bench = new FormBench { Piece = piece };
        var png = Pictures.Png(5000);

        var read = await bench.AcceptAsync(FormBench.Text("image", "data:image/png;base64," + Convert.ToBase64String(png)), FormBench.File("image", Pictures.Png(10)));

        read.Media.Count.ShouldBe(2);
        bench.Files[read.Media[0].MediaId].ShouldBe(png);
        read.Json.GetProperty("image")[0].GetString().ShouldBe(read.Media[0].Reference);
    }

    [Theory]
    [InlineData("data:image/png;base64,iVBO\"", "JSON")]
    [InlineData("DATA:image/png;base64,%%%%", "base64")]
    public async Task DataUrl_AsAText_ThatIsBroken_IsRefusedByName(string url, string says)
    {
        var refused = await _bench.RefuseAsync(FormBench.Form(FormBench.Text("image", url)));

        (refused.Status, refused.Param).ShouldBe((StatusCodes.Status400BadRequest, "image"));
        refused.Message.ShouldContain(says);
    }

    [Fact]
    public async Task EmptyForm_IsAnEmptyObject() => ReaderBench.Shown(await _bench.AcceptAsync()).ShouldBe("{}");

    [Theory]
    [InlineData("[{\"role\"", "ends before")]
    [InlineData("[x]", "not valid JSON")]
    [InlineData("\"data:image/png;base64,iVBO", "cut off")]
    public async Task Messages_ThatAreNoJson_AreRefusedByName(string text, string says)
    {
        var refused = await _bench.RefuseAsync(FormBench.Form(FormBench.File("image", Pictures.Png()), FormBench.Text("messages", text)));

        (refused.Status, refused.Code, refused.Param).ShouldBe((StatusCodes.Status400BadRequest, "invalid_json", "messages"), refused.Message);
        refused.Message.ShouldContain(says);
    }

    [Fact]
    public async Task DataInMessages_ThatAreBroken_AreRefusedByPlace()
    {
        var refused = await _bench.RefuseAsync(FormBench.Form(FormBench.Text("messages", """[{"content":"data:image/png;base64,A%"}]""")));

        (refused.Code, refused.Param).ShouldBe(("invalid_value", "messages[0].content"));
    }

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=")]
    [InlineData("multipart/form-data; boundary=\"\"")]
    [InlineData("multipart/form-data; boundary=\"open")]
    [InlineData("multipart/mixed; boundary=a")]
    [InlineData("multipart/form-data; boundary=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task Boundary_MissingOrTooLong_IsSaid(string contentType) =>
        await ShouldRefuseAsync(FormBench.Form(), "boundary", contentType);

    [Fact]
    public async Task OtherBoundary_IsSaidToBeMissing() =>
        await ShouldRefuseAsync(FormBench.Form(FormBench.Text("model", "m")), "cut off", "multipart/form-data; boundary=other");

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(110)]
    [InlineData(2000)]
    public async Task FormCutOff_IsRefusedAndLeavesNothing(int missing)
    {
        var whole = FormBench.Form(FormBench.Text("model", "gpt-image"), FormBench.File("image", Pictures.Png(4000)));

        await ShouldRefuseAsync(whole[..^(missing + 4)], "cut off");
    }

    [Fact]
    public async Task NothingAtAll_IsRefused() => await ShouldRefuseAsync([], "cut off");

    [Theory]
    [InlineData("form-data")]
    [InlineData("form-data; name=\"\"")]
    [InlineData("form-data; filename=\"a.png\"")]
    [InlineData("attachment; filename=\"a.png\"")]
    [InlineData(";;;")]
    public async Task Part_WithoutAName_IsRefused(string disposition) =>
        await ShouldRefuseAsync(FormBench.Form(FormBench.Part(disposition, Pictures.Png())), "without a name");

    [Fact]
    public async Task File_ThatNobodyAskedFor_IsRefusedByName()
    {
        var refused = await ShouldRefuseAsync(FormBench.Form(FormBench.File("mask", Pictures.Png())), "files are taken as image, video");

        refused.Param.ShouldBe("mask");
    }

    [Fact]
    public async Task Text_ThatIsNotUtf8_IsRefusedByName()
    {
        var refused = await ShouldRefuseAsync(FormBench.Form(FormBench.Part("form-data; name=\"prompt\"", [0x61, 0xFF, 0xFE])), "not UTF-8");

        refused.Param.ShouldBe("prompt");
    }

    [Fact]
    public async Task TooManyParts_AreRefused() =>
        await ShouldRefuseAsync(FormBench.Form([.. Enumerable.Repeat(FormBench.Text("a", "b"), 65)]), "more than 64 parts");

    [Fact]
    public async Task HeadersWithoutEnd_AreRefused() =>
        await ShouldRefuseAsync(Encoding.ASCII.GetBytes($"--{FormBench.Boundary}\r\nContent-Disposition: {new string('a', 40_000)}"), "headers cannot be read");

    [Fact]
    public async Task PictureTooLarge_IsSaidToBe()
    {
        var refused = await _bench.RefuseAsync(FormBench.Form(FormBench.File("image", Pictures.Png((50 * 1024 * 1024) + 1))));

        (refused.Status, refused.Code, refused.Param).ShouldBe((StatusCodes.Status413PayloadTooLarge, "payload_too_large", "image"));
    }

    [Fact]
    public async Task TextTooLong_IsSaidToBe_AcrossParts()
    {
        var bench = new FormBench { Limits = new BodyLimits { Text = 100 } };

        var refused = await bench.RefuseAsync(FormBench.Form(FormBench.Text("prompt", new string('a', 60)), FormBench.Text("other", new string('b', 41))));

        refused.Status.ShouldBe(StatusCodes.Status413PayloadTooLarge);
    }

    [Fact]
    public async Task FormTooLong_IsSaidToBe_WithoutADeclaredLength()
    {
        var bench = new FormBench { Limits = new BodyLimits { Whole = 10_000 } };

        var refused = await bench.RefuseAsync(FormBench.Form(FormBench.File("image", Pictures.Png(20_000))));

        refused.Status.ShouldBe(StatusCodes.Status413PayloadTooLarge);
    }

    [Fact]
    public async Task TooManyFiles_AreRefused()
    {
        var bench = new FormBench { Limits = new BodyLimits { Media = 2 } };

        var refused = await bench.RefuseAsync(FormBench.Form([.. Enumerable.Repeat(FormBench.File("image", Pictures.Png()), 3)]));

        (refused.Status, refused.Param).ShouldBe((StatusCodes.Status400BadRequest, "image"));
    }

    private async Task<BodyOutcome.Refused> ShouldRefuseAsync(byte[] body, string says, string? contentType = null)
    {
        var refused = await _bench.RefuseAsync(body, contentType);
        (refused.Status, refused.Code).ShouldBe((StatusCodes.Status400BadRequest, "invalid_form"), refused.Message);
        refused.Message.ShouldContain(says);
        return refused;
    }
}
