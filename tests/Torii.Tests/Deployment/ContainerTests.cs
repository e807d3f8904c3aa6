using System.Net;
using System.Text.RegularExpressions;
using Torii.Tests.Hosting;
using Torii.Tests.Support;

namespace Torii.Tests.Deployment;

/// <summary>The image's entry point, health check and end, with the image's own files and variables.</summary>
[Collection(PublishedSuite.Name)]
public sealed partial class ContainerTests : IDisposable
{
    private readonly Rehearsal _image;
    private readonly int _port = Ports.Next();
    private readonly string _volume;
    private readonly TemporaryFolder _folder = new();

    public ContainerTests(Rehearsal image)
    {
        _image = image;
        Folders.Open(_folder.Path);
        _volume = _folder.Sub("volume");
        Folders.Give(_volume, Rehearsal.User);
    }

    private Dictionary<string, string> Settings => new(StringComparer.Ordinal) { ["API_PORT"] = $"{_port}", ["TORII_DATA"] = _volume };

    [Fact]
    public async Task FirstStart_ShowsItsCredentials_TheSecondDoesNot_AndBothEndInOrder()
    {
        string key;
        await using (var first = ContainerRun.Start(_image, Settings))
        {
            await first.HealthyAsync();
            key = Keys().Matches(first.Log.Text).ShouldHaveSingleItem().Groups["key"].Value;
            Logins().Matches(first.Log.Text).ShouldHaveSingleItem();
            await ShouldServeAsync(key);

            (await first.StopAsync()).ShouldBe(0, first.Log.Text);
            (await first.CheckHealthAsync()).ShouldBe(1);
        }

        await using var second = ContainerRun.Start(_image, Settings);
        await second.HealthyAsync();
        await ShouldServeAsync(key);
        second.Log.Text.ShouldNotContain("shown only now");
        second.Log.Text.ShouldNotContain(key);
        (await second.StopAsync()).ShouldBe(0, second.Log.Text);
        Directory.EnumerateFiles(_image.App, "*", SearchOption.AllDirectories).ShouldAllBe(file => File.GetLastWriteTimeUtc(file) < Directory.GetCreationTimeUtc(_volume), "nothing is written into the image");
    }

    [Fact]
    public async Task FolderMountedWhereTheOlderImageKeptPictures_IsTheMediaFolder()
    {
        var pictures = Path.Combine(_image.App, "src/static/images");
        Folders.Give(pictures, Rehearsal.User);
        try
        {
            await using var server = ContainerRun.Start(_image, Settings.And("API_AUTH_TOKEN", "the-key-of-the-album"));
            await server.HealthyAsync();
            using var client = new ApiClient(new Uri($"http://127.0.0.1:{_port}"), "the-key-of-the-album");
            using var form = new MultipartFormDataContent { { new StringContent("vision"), "purpose" }, { new ByteArrayContent(TestPicture.Bytes), "file", "one.png" } };

            (await client.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/v1/files") { Content = form })).Status.ShouldBe(HttpStatusCode.OK);

            Directory.EnumerateFiles(pictures, "*", SearchOption.AllDirectories).ShouldNotBeEmpty();
            Directory.Exists(Path.Combine(_volume, "media")).ShouldBeFalse();
        }
        finally
        {
            Directory.Delete(Path.Combine(_image.App, "src"), recursive: true);
        }
    }

    [Fact]
    public async Task MountedList_IsRead_AndOneThatIsAFolderEndsTheStart()
    {
        var list = Path.Combine(_image.App, "api_keys.json");
        try
        {
            await File.WriteAllTextAsync(list, """[{"key":"Bearer a-token-of-nobody","weight":1,"max_rpm":60}]""", TestContext.Current.CancellationToken);
            await using (var server = ContainerRun.Start(_image, Settings.And("SORA_BASE_URL", "http://127.0.0.1:9/backend")))
            {
                await server.HealthyAsync();
                server.Log.Text.ShouldNotContain("simulator answers");
            }

            File.Delete(list);
            Directory.CreateDirectory(list);
            await using var wrong = ContainerRun.Start(_image, Settings);
            (await wrong.EndAsync()).ShouldBe(2, wrong.Log.Text);
            wrong.Log.Text.ShouldContain("api_keys.json must be a file");
        }
        finally
        {
            if (Directory.Exists(list))
            {
                Directory.Delete(list);
            }
            else
            {
                File.Delete(list);
            }
        }
    }

    [Fact]
    public async Task Volume_OfAnotherUser_EndsTheStartInPlainWords()
    {
        Assert.SkipUnless(Folders.IsRoot, "There is one user only.");
        var others = _folder.Sub("others");
        Folders.Give(others, Rehearsal.User + 1);
        await using var server = ContainerRun.Start(_image, Settings.And("TORII_DATA", others));

        (await server.EndAsync()).ShouldBe(1, server.Log.Text);

        server.Log.Text.ShouldContain(others);
        server.Log.Text.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Words_BehindTheImagesName_AreACommand()
    {
        await using var command = ContainerRun.Start(_image, Settings, "credentials");

        (await command.EndAsync()).ShouldBe(0, command.Log.Text);

        command.Log.Text.Trim().ShouldStartWith("sk-");
    }

    public void Dispose() => _folder.Dispose();

    private async Task ShouldServeAsync(string key)
    {
        using var client = new ApiClient(new Uri($"http://127.0.0.1:{_port}"), key);
        (await client.GetAsync("/v1/models")).Status.ShouldBe(HttpStatusCode.OK);
        using var http = new HttpClient();
        (await http.GetStringAsync(new Uri($"http://127.0.0.1:{_port}/admin/"), TestContext.Current.CancellationToken)).ShouldContain("/admin/assets/", Case.Sensitive, "the console is in the image");
    }

    [GeneratedRegex(@"A client key was made; it is shown only now: (?<key>\S+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Keys();

    [GeneratedRegex(@"A login for the console was made; it is shown only now: admin / \S+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Logins();
}
