using Torii.Core.Generations;

namespace Torii.Core.Tests.Generations;

public sealed class PixelSizeTests
{
    [Theory]
    [InlineData(1280, 720, "1280x720", false)]
    [InlineData(720, 1280, "720x1280", true)]
    [InlineData(360, 360, "360x360", false)]
    public void Size_IsWrittenAsOnEveryWireAndKnowsItsOrientation(int width, int height, string text, bool isPortrait)
    {
        new PixelSize(width, height).ToString().ShouldBe(text);
        new PixelSize(width, height).IsPortrait.ShouldBe(isPortrait);
    }
}
