using Torii.Hosting;

namespace Torii.Tests.Hosting;

/// <summary>What operators see of addresses with something secret in them.</summary>
public sealed class MaskedAddressTests
{
    [Theory]
    [InlineData("http://u:secret@h:80", "http://u:***@h:80")]
    [InlineData("http://u:pä@h", "http://u:***@h")]
    [InlineData("http://u:a b@h", "http://u:***@h")]
    [InlineData("http://u:p|w@h", "http://u:***@h")]
    [InlineData("http://u:p^w@h", "http://u:***@h")]
    [InlineData("http://u:p<w>@h", "http://u:***@h")]
    [InlineData("http://u:pw%41@h", "http://u:***@h")]
    [InlineData("http://u:p:w@h:80/", "http://u:***@h:80/")]
    [InlineData("http://u:p@w@h", "http://u:***@h")]
    [InlineData("http://u:p/w@h", "http://u:***@h")]
    [InlineData("socks5://TOKEN@h:1080", "socks5://***@h:1080")]
    [InlineData("http://TOKEN:@h", "http://***@h")]
    [InlineData("u:secret@h:80", "u:***@h:80")]
    public void Of_WithSomethingSecret_MasksIt(string address, string shown)
    {
        MaskedAddress.Of(address).ShouldBe(shown);
        MaskedAddress.IsMasked(address).ShouldBeFalse();
        MaskedAddress.IsMasked(shown).ShouldBeTrue();
        MaskedAddress.Of(shown).ShouldBe(shown);
    }

    [Theory]
    [InlineData("")]
    [InlineData("http://h:80")]
    [InlineData("https://h/@somebody?at=u:p@h")]
    [InlineData("http://@h")]
    public void Of_WithNothingSecret_LeavesItAsItIs(string address)
    {
        MaskedAddress.Of(address).ShouldBe(address);
        MaskedAddress.IsMasked(address).ShouldBeFalse();
    }
}
