using Microsoft.AspNetCore.Http;

namespace Torii.Tests.Doors.Bodies;

/// <summary>The brackets in which the official SDKs write objects and lists into forms.</summary>
public sealed class FormBracketTests
{
    private readonly FormBench _bench = new();

    [Theory]
    [InlineData("a[b]=1", """{"a":{"b":"1"}}""")]
    [InlineData("a[b][c]=1 a[b][d]=2 a[e]=3", """{"a":{"b":{"c":"1","d":"2"},"e":"3"}}""")]
    [InlineData("a[]=1 a[]=2", """{"a":["1","2"]}""")]
    [InlineData("a[][b]=1 a[][c]=2 a[][b]=3 a[][c]=4", """{"a":[{"b":"1","c":"2"},{"b":"3","c":"4"}]}""")]
    [InlineData("a[][b]=1 a[][b]=2 a[][c]=3", """{"a":[{"b":"1"},{"b":"2","c":"3"}]}""")]
    [InlineData("a[][b][]=1 a[][b][]=2", """{"a":[{"b":["1","2"]}]}""")]
    [InlineData("a[][][]=1", """{"a":[[["1"]]]}""")]
    [InlineData("a[0][b]=1", """{"a":{"0":{"b":"1"}}}""")]
    [InlineData("image[image_url]=https://example.com/a.png", """{"image":{"image_url":"https://example.com/a.png"}}""")]
    [InlineData("image[][file_id]=x image[][file_id]=y", """{"image":[{"file_id":"x"},{"file_id":"y"}]}""")]
    [InlineData("n[]=2 n[]=3 stream=true", """{"n":[2,3],"stream":true}""")]
    [InlineData("a=1 a=2", """{"a":"2"}""")]
    [InlineData("a]=1 x=2", """{"a]":"1","x":"2"}""")]
    [InlineData("a[b][c][d][e][f][g][h][i]=1", """{"a":{"b":{"c":{"d":{"e":{"f":{"g":{"h":{"i":"1"}}}}}}}}}""")]
    public async Task Brackets_StandForObjectsAndLists(string written, string json) =>
        ReaderBench.Shown(await _bench.AcceptAsync(PartsOf(written))).ShouldBe(json);

    [Theory]
    [InlineData("a=1 a[b]=2")]
    [InlineData("a[b]=1 a=2")]
    [InlineData("a[b]=1 a[b]=2")]
    [InlineData("a[b]=1 a[b][c]=2")]
    [InlineData("a[b][c]=1 a[b]=2")]
    [InlineData("a[]=1 a[b]=2")]
    [InlineData("a[b]=1 a[]=2")]
    [InlineData("a[]=1 a=2")]
    public async Task KeysThatContradictEachOther_AreRefusedByField(string written)
    {
        var refused = await _bench.RefuseAsync(FormBench.Form(PartsOf(written)));

        (refused.Status, refused.Code, refused.Param).ShouldBe((StatusCodes.Status400BadRequest, "invalid_form", "a"), refused.Message);
    }

    [Theory]
    [InlineData("[a]")]
    [InlineData("a[")]
    [InlineData("a[b")]
    [InlineData("a[b]c")]
    [InlineData("a[b]c[d]")]
    [InlineData("a[b[c]]")]
    [InlineData("a[b][c][d][e][f][g][h][i][j]")]
    public async Task BracketsWithoutSense_AreRefusedByName(string name)
    {
        var refused = await _bench.RefuseAsync(FormBench.Form(FormBench.File("image", Pictures.Png()), FormBench.Text(name, "x")));

        (refused.Status, refused.Code, refused.Param).ShouldBe((StatusCodes.Status400BadRequest, "invalid_form", name), refused.Message);
    }

    [Fact]
    public async Task FileInBrackets_StandsWhereTheyLead()
    {
        var read = await _bench.AcceptAsync(FormBench.File("image[][file]", Pictures.Png(50)), FormBench.File("image[][file]", Pictures.Png(60)));

        ReaderBench.Shown(read).ShouldBe("""{"image":[{"file":"#0"},{"file":"#1"}]}""");
        _bench.Files[read.Media[1].MediaId].ShouldBe(Pictures.Png(60));
    }

    [Fact]
    public async Task FileBesideItsUrl_IsRefusedByField_AndKeptNot()
    {
        var refused = await _bench.RefuseAsync(FormBench.Form(FormBench.File("image", Pictures.Png()), FormBench.Text("image[image_url]", Pictures.PngUrl(60))));

        refused.Param.ShouldBe("image");
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(3)]
    public async Task DataUrlInBrackets_IsLifted(int piece)
    {
        var bench = new FormBench { Piece = piece };

        var read = await bench.AcceptAsync(FormBench.Text("image[image_url]", Pictures.PngUrl(5000)), FormBench.Text("other[url]", "data:,x"));

        ReaderBench.Shown(read).ShouldBe("""{"image":{"image_url":"#0"},"other":{"url":"data:,x"}}""");
        bench.Files[read.Media[0].MediaId].ShouldBe(Pictures.Png(5000));
    }

    [Fact]
    public async Task DataUrlInBrackets_ThatIsBroken_IsRefusedByName()
    {
        var refused = await _bench.RefuseAsync(FormBench.Form(FormBench.Text("image[image_url]", "data:image/png;base64,%%%%")));

        (refused.Status, refused.Param).ShouldBe((StatusCodes.Status400BadRequest, "image[image_url]"));
    }

    [Fact]
    public async Task FileInBracketsThatNobodyAskedFor_IsRefusedByName()
    {
        var refused = await _bench.RefuseAsync(FormBench.Form(FormBench.File("mask[file]", Pictures.Png())));

        refused.Param.ShouldBe("mask[file]");
    }

    private static byte[][] PartsOf(string written) =>
        [.. written.Split(' ').Select(part => part.Split('=')).Select(pair => FormBench.Text(pair[0], pair[1]))];
}
