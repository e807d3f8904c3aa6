using System.Net;
using Torii.Tests.Doors.Bodies;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Chat;

/// <summary>Addresses of pictures that must not, or cannot, be fetched: nothing inside is reached and nothing is queued.</summary>
public sealed class ChatAddressTests(DoorScene door) : IClassFixture<DoorScene>
{
    [Theory]
    [InlineData("http://127.0.0.1:{0}/picture")]
    [InlineData("http://localhost:{0}/picture")]
    [InlineData("http://LOCALHOST.:{0}/picture")]
    [InlineData("http://2130706433:{0}/picture")]
    [InlineData("http://0x7f.1:{0}/picture")]
    [InlineData("http://0.0.0.0:{0}/picture")]
    [InlineData("http://[::1]:{0}/picture")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/picture")]
    [InlineData("http://[64:ff9b::127.0.0.1]:{0}/picture")]
    [InlineData("http://127.0.0.1.:{0}/picture")]
    [InlineData("http://user:word@127.0.0.1:{0}/picture")]
    [InlineData("http://10.0.0.1/a.png")]
    [InlineData("http://192.168.1.1/a.png")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("https://[fd00::1]/a.png")]
    public async Task InsideAddress_IsNotFetched(string url)
    {
        await ShouldBeRefusedAsync(string.Format(null, url, door.Forbidden.Address.Port));

        door.Forbidden.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Redirect_ToAnInsideAddress_IsNotFollowed()
    {
        await ShouldBeRefusedAsync(door.Allowed.Redirect(door.Forbidden.Url("/picture")));

        door.Forbidden.Asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://127.0.0.1/a.png")]
    [InlineData("http://169.254.169.254/")]
    public async Task Redirect_Elsewhere_IsNotFollowed(string target) => await ShouldBeRefusedAsync(door.Allowed.Redirect(target));

    [Fact]
    public async Task Redirect_InACircle_Ends() => await ShouldBeRefusedAsync(door.Allowed.Redirect(door.Allowed.Redirect(door.Allowed.Redirect(
        door.Allowed.Redirect(door.Allowed.Redirect(door.Allowed.Redirect(door.Allowed.Redirect(door.Allowed.Url("/picture")))))))));

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/page")]
    [InlineData("/broken")]
    public async Task Url_ThatLeadsToNoPicture_IsRefused(string path)
    {
        door.Allowed.Picture = Pictures.Png(5000);

        await ShouldBeRefusedAsync(door.Allowed.Url(path));
    }

    [Fact]
    public async Task Url_OfNoHost_IsRefused() => await ShouldBeRefusedAsync("http://there-is-no-such-host.invalid/a.png");

    [Fact]
    public async Task Url_OfNoListener_IsRefused() => await ShouldBeRefusedAsync(door.Allowed.Redirect("http://127.0.0.1:1/a.png"));

    [Theory]
    [InlineData("/picture")]
    [InlineData("/measured")]
    public async Task Url_OfAPictureThatIsTooLarge_IsRefused(string path)
    {
        door.Allowed.Picture = Pictures.Png(51 * 1024 * 1024);

        var answer = await door.Client.ChatAsync(ChatBodies.Pictures("a stone", "gpt-image", door.Allowed.Url(path)));

        answer.ShouldBeError(HttpStatusCode.RequestEntityTooLarge, "payload_too_large", "messages");
        door.Scene.Rows.Generations.ShouldBeEmpty();
    }

    [Fact]
    public async Task OwnLink_WithAWrongToken_IsRefused() =>
        await ShouldBeRefusedAsync(new Uri(door.Address, "/media/0123456789abcdef0123456789abcdef/AAAAAAAAAAAAAAAAAAAAAA.png").AbsoluteUri);

    private async Task ShouldBeRefusedAsync(string url)
    {
        var answer = await door.Client.ChatAsync(ChatBodies.Pictures("a stone", "gpt-image", url));

        answer.ShouldBeError(HttpStatusCode.BadRequest, "invalid_image_url", "messages");
        door.Scene.Rows.Generations.ShouldBeEmpty();
    }
}
