using System.Text;

namespace Torii.Simulator.Tests.Uploads;

public sealed class UploadEndpointsTests
{
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    private static readonly byte[] Webp = [.. "RIFF"u8, 4, 0, 0, 0, .. "WEBPVP8 "u8];

    [Theory]
    [InlineData("image/png")]
    [InlineData("image/jpeg")]
    [InlineData("image/webp")]
    public async Task Upload_OfAPicture_AnswersItsId(string type)
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var response = await simulator.PostAsync("/uploads", Bodies.UploadForm(PictureOf(type), type), sentinel: null);

        var answer = await response.ShouldBeJsonAsync();
        answer.ShouldHaveExactly("id");
        answer.GetProperty("id").GetString()!.ShouldStartWith("upload_");
    }

    [Fact]
    public async Task Upload_OfAPicture_IsKeptAsItCame()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var picture = Bodies.Png();

        var id = await simulator.UploadAsync(picture);

        var kept = await File.ReadAllBytesAsync(Path.Combine(simulator.Folder, "uploads", $"{id}.png"));
        kept.ShouldBe(picture);
    }

    [Theory]
    [InlineData("image/png", "image/jpeg")]
    [InlineData("image/jpeg", "image/png")]
    [InlineData("image/webp", "application/octet-stream")]
    public async Task Upload_DeclaredAsSomethingElse_Is400(string type, string declared)
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var response = await simulator.PostAsync("/uploads", Bodies.UploadForm(PictureOf(type), declared));

        (await response.ShouldBeErrorAsync(400, "invalid_request")).GetProperty("param").GetString().ShouldBe("file");
    }

    [Theory]
    [InlineData("")]
    [InlineData("GIF89a, which is no format for this")]
    public async Task Upload_OfNoPicture_Is400(string content)
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var response = await simulator.PostAsync("/uploads", Bodies.UploadForm(Encoding.ASCII.GetBytes(content), "image/png"));

        (await response.ShouldBeErrorAsync(400, "invalid_request")).GetProperty("param").GetString().ShouldBe("file");
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public async Task Upload_WithoutFileName_Is400AndLeavesNoFile(string? name)
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var response = await simulator.PostAsync("/uploads", Bodies.UploadForm(Bodies.Png(), "image/png", name));

        (await response.ShouldBeErrorAsync(400, "invalid_request")).GetProperty("param").GetString().ShouldBe("file_name");
        Directory.EnumerateFiles(Path.Combine(simulator.Folder, "uploads")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Upload_WithoutFile_Is400()
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var response = await simulator.PostAsync("/uploads", new MultipartFormDataContent { { new StringContent("image.png"), "file_name" } });

        (await response.ShouldBeErrorAsync(400, "invalid_request")).GetProperty("param").GetString().ShouldBe("file");
    }

    [Fact]
    public async Task Upload_WithAnotherField_Is400()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var form = Bodies.UploadForm(Bodies.Png(), "image/png");
        form.Add(new StringContent("profile"), "use_case");

        using var response = await simulator.PostAsync("/uploads", form);

        (await response.ShouldBeErrorAsync(400, "invalid_request")).GetProperty("param").GetString().ShouldBe("use_case");
    }

    [Fact]
    public async Task Upload_WithTwoFiles_Is400()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var form = Bodies.UploadForm(Bodies.Png(), "image/png");
        form.Add(new ByteArrayContent(Bodies.Png()), "file", "second.png");

        using var response = await simulator.PostAsync("/uploads", form);

        await response.ShouldBeErrorAsync(400, "invalid_request");
    }

    [Fact]
    public async Task Upload_ThatIsNoForm_Is400()
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var response = await simulator.PostAsync("/uploads", Bodies.Video());

        await response.ShouldBeErrorAsync(400, "invalid_request");
    }

    [Fact]
    public async Task Upload_CutOff_Is400AndLeavesNoFile()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var whole = await Bodies.UploadForm(Bodies.Png(), "image/png").ReadAsByteArrayAsync();
        var cut = new ByteArrayContent(whole[..200]);
        var boundary = Encoding.ASCII.GetString(whole).Split("\r\n")[0][2..];
        cut.Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary=\"{boundary}\"");

        using var response = await simulator.PostAsync("/uploads", cut);

        await response.ShouldBeErrorAsync(400, "invalid_request");
        Directory.EnumerateFiles(Path.Combine(simulator.Folder, "uploads")).ShouldBeEmpty();
    }

    private static byte[] PictureOf(string type) => type switch
    {
        "image/jpeg" => Jpeg,
        "image/webp" => Webp,
        _ => Bodies.Png(),
    };
}
