using Torii.Simulator.Rendering;

namespace Torii.Simulator.Tests.Rendering;

public sealed class PngWriterTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(360, 540)]
    [InlineData(7, 2048)]
    public void Gradient_OfASize_SaysThatSize(int width, int height) =>
        PngFile.SizeOf(PngWriter.Gradient(width, height, hue: 0.5)).ShouldBe((width, height));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(360, 540)]
    public async Task Gradient_OfASize_Decodes(int width, int height)
    {
        Probe.Require();

        var probe = await Probe.OfAsync(PngWriter.Gradient(width, height, hue: 0.5), ".png");

        (probe.Codec, probe.PixelFormat, probe.Width, probe.Height, probe.Frames).ShouldBe(("png", "rgb24", width, height, 1));
    }

    [Fact]
    public void Gradient_OfAnotherHue_IsAnotherPicture() =>
        PngWriter.Gradient(8, 8, hue: 0.5).ShouldNotBe(PngWriter.Gradient(8, 8, hue: 0.1));
}
