using Torii.Core.Media;

namespace Torii.Core.Tests.Media;

public sealed class MediaFormatTests
{
    public static TheoryData<string, string> Heads => new()
    {
        { "89504E470D0A1A0A0000000D49484452", "image/png" },
        { "FFD8FFE000104A46494600", "image/jpeg" },
        { "FFD8FFDB", "image/jpeg" },
        { "474946383961", "image/gif" },
        { "474946383761", "image/gif" },
        { "524946462400000057454250565038", "image/webp" },
        { "00000020667479706D703432", "video/mp4" },
        { "000000146674797069736F6D", "video/mp4" },
        { "00000014667479707174202000000000", "video/mp4" },
        { "1A45DFA39F4286810142F7", "video/webm" },
    };

    [Theory]
    [MemberData(nameof(Heads))]
    public void Sniff_KnownHead_GivesItsFormat(string hex, string contentType)
    {
        var format = MediaFormat.Sniff(Convert.FromHexString(hex)).ShouldNotBeNull();

        format.ContentType.ShouldBe(contentType);
        format.IsImage.ShouldBe(contentType.StartsWith("image/", StringComparison.Ordinal));
        format.IsVideo.ShouldBe(contentType.StartsWith("video/", StringComparison.Ordinal));
        MediaFormat.Of(contentType).ShouldBe(format);
    }

    [Theory]
    [MemberData(nameof(Heads))]
    public void Sniff_CutHead_NeverThrowsNorTakesItForAnother(string hex, string contentType)
    {
        var head = Convert.FromHexString(hex);
        for (var length = 0; length < head.Length; length++)
        {
            (MediaFormat.Sniff(head.AsSpan(0, length))?.ContentType ?? contentType).ShouldBe(contentType);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("3C21444F43545950452068746D6C3E")] // a page
    [InlineData("52494646240000005741564566")] // RIFF, but sound
    [InlineData("89504E470A1A0A0000000D49")] // a PNG whose line ends were changed on the way
    [InlineData("000000206D6F6F76")] // an MP4 that does not begin with its type
    [InlineData("4749463961")]
    public void Sniff_WhatIsNoneOfOurs_GivesNull(string hex) => MediaFormat.Sniff(Convert.FromHexString(hex)).ShouldBeNull();

    [Theory]
    [InlineData("0000001C6674797061766966")]
    [InlineData("0000001866747970686569630000")]
    [InlineData("00000018667479706D69663100000000")]
    public void Sniff_PictureInAVideosContainer_IsNotTakenForAVideo(string hex) =>
        (MediaFormat.Sniff(Convert.FromHexString(hex))?.IsVideo ?? false).ShouldBeFalse();

    [Fact]
    public void Of_OtherType_GivesNull() => MediaFormat.Of("text/html").ShouldBeNull();
}
