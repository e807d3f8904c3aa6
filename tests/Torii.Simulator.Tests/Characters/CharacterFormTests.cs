using System.Text;

namespace Torii.Simulator.Tests.Characters;

public sealed class CharacterFormTests
{
    private const string Recording = "/characters/upload";
    private const string Picture = "/project_y/file/upload";

    [Theory]
    [InlineData("0")]
    [InlineData("3,0")]
    [InlineData("0,0")]
    [InlineData("-1,3")]
    [InlineData("0,3,5")]
    [InlineData("0;3")]
    [InlineData("[0,3]")]
    [InlineData("")]
    public async Task Recording_WithBrokenTimestamps_Is400(string timestamps)
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var response = await simulator.PostAsync(
            Recording, Bodies.Form(Bodies.Mp4(), "video/mp4", "video.mp4", "timestamps", timestamps));

        (await response.ShouldBeErrorAsync(400, "invalid_request")).GetProperty("param").GetString().ShouldBe("timestamps");
    }

    [Theory]
    [InlineData("this is no video, whatever its name", "video/mp4")]
    [InlineData("", "video/mp4")]
    [InlineData("\0\0\0 ftypisom....", "application/octet-stream")]
    [InlineData("\0\0\0 ftypisom....", "image/png")]
    public async Task Recording_ThatIsNoVideo_Is400(string content, string mediaType)
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var response = await simulator.PostAsync(
            Recording, Bodies.Form(Encoding.ASCII.GetBytes(content), mediaType, "video.mp4", "timestamps", "0,3"));

        (await response.ShouldBeErrorAsync(400, "invalid_request")).GetProperty("param").GetString().ShouldBe("file");
    }

    [Fact]
    public async Task Recording_ThatIsAPicture_Is400()
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var response = await simulator.PostAsync(Recording, Bodies.Form(Bodies.Png(), "image/png", "image.png", "timestamps", "0,3"));

        (await response.ShouldBeErrorAsync(400, "invalid_request")).GetProperty("param").GetString().ShouldBe("file");
    }

    [Theory]
    [InlineData(0, 200)]
    [InlineData(1, 413)]
    public async Task Recording_OfALength_IsTakenUpToTheLimit(int beyond, int status)
    {
        await using var simulator = await TestSimulator.StartAsync();
        var file = Bodies.Mp4(100 * 1024 * 1024 + beyond);

        using var response = await simulator.PostAsync(Recording, Bodies.Form(file, "video/mp4", "video.mp4", "timestamps", "0,3"));

        ((int)response.StatusCode).ShouldBe(status);
    }

    [Theory]
    [InlineData(Recording, "timestamps", "username")]
    [InlineData(Picture, "use_case", "file_name")]
    public async Task Form_WithAFieldMissingOrStrangeOrTwice_Is400(string path, string text, string strange)
    {
        await using var simulator = await TestSimulator.StartAsync();
        Func<MultipartFormDataContent> whole = path is Recording ? Bodies.CharacterForm : Bodies.ProfileForm;
        var withStrange = whole();
        withStrange.Add(new StringContent("x"), strange);
        var twice = whole();
        twice.Add(new StringContent(path is Recording ? "0,3" : "profile"), text);
        var withoutFile = new MultipartFormDataContent { { new StringContent(path is Recording ? "0,3" : "profile"), text } };

        foreach (var (form, param) in new[] { (withStrange, strange), (twice, text), (withoutFile, "file") })
        {
            using var response = await simulator.PostAsync(path, form);
            (await response.ShouldBeErrorAsync(400, "invalid_request")).GetProperty("param").GetString().ShouldBe(param);
        }

        using var json = await simulator.PostAsync(path, Bodies.Video());
        await json.ShouldBeErrorAsync(400, "invalid_request");
        using var nobodys = await simulator.PostAsync(path, whole(), token: null);
        await nobodys.ShouldBeErrorAsync(401, "token_invalidated");
    }

    [Fact]
    public async Task Picture_OfAProfile_AnswersItsPointer()
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var response = await simulator.PostAsync(Picture, Bodies.ProfileForm(), sentinel: null);

        var answer = await response.ShouldBeJsonAsync();
        answer.ShouldHaveExactly("asset_pointer");
        answer.GetProperty("asset_pointer").GetString()!.ShouldStartWith("file-");
    }

    [Fact]
    public async Task Picture_OfAnotherUseOrKind_Is400()
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var use = await simulator.PostAsync(Picture, Bodies.Form(Bodies.Webp(), "image/webp", "profile.webp", "use_case", "banner"));
        using var png = await simulator.PostAsync(Picture, Bodies.Form(Bodies.Png(), "image/png", "profile.png", "use_case", "profile"));
        using var disguised = await simulator.PostAsync(
            Picture, Bodies.Form(Bodies.Png(), "image/webp", "profile.webp", "use_case", "profile"));

        (await use.ShouldBeErrorAsync(400, "invalid_request")).GetProperty("param").GetString().ShouldBe("use_case");
        (await png.ShouldBeErrorAsync(400, "invalid_request")).GetProperty("param").GetString().ShouldBe("file");
        (await disguised.ShouldBeErrorAsync(400, "invalid_request")).GetProperty("param").GetString().ShouldBe("file");
    }
}
