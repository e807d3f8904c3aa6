using Torii.Renditions;

namespace Torii.Tests.Renditions;

public sealed class StreamDescriptionTests
{
    private const string Picture = "#extradata 0: 46, 0x32d00e4d\n#software: Lavf59\n#tb 0: 1/12800\n#media_type 0: video\n#codec_id 0: h264\n#dimensions 0: 320x240\n#sar 0: 1/1\n";
    private const string Sound = "#tb 1: 1/44100\n#media_type 1: audio\n#codec_id 1: aac\n";

    [Theory]
    [InlineData(Picture, false)]
    [InlineData(Picture + Sound + "0, 0, 0, 512, 3535, 0x0ea69fc3\n", true)]
    public void Heading_TellsThePictureAndTheSound(string written, bool hasSound)
    {
        var description = StreamDescription.Read(written).ShouldNotBeNull();

        (description.Width, description.Height, description.HasSound).ShouldBe((320, 240, hasSound));
        description.Terms.ShouldNotContain("0x0ea69fc3");
    }

    [Theory]
    [InlineData("#tb 0: 1/12800", "#tb 0: 1/25", true)]
    [InlineData("#software: Lavf59", "#software: Lavf60", true)]
    [InlineData("320x240", "320x242", false)]
    [InlineData("0x32d00e4d", "0x32d00e4e", false)]
    [InlineData("h264", "hevc", false)]
    public void Terms_AreTheSame_WhereTheStreamsAre(string one, string other, bool isSame) =>
        (StreamDescription.Read(Picture)!.Terms == StreamDescription.Read(Picture.Replace(one, other, StringComparison.Ordinal))!.Terms).ShouldBe(isSame);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(Sound)]
    [InlineData("#dimensions 0: wide")]
    [InlineData("#dimensions 0: 320x-1")]
    [InlineData("#dimensions 0: 320x240x3")]
    [InlineData("#dimensions 0: 1x1")]
    [InlineData("#dimensions 0: 99999999999x2")]
    public void WhatTellsOfNoPicture_IsNone(string? written) => StreamDescription.Read(written).ShouldBeNull();
}
