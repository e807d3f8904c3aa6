using System.Buffers.Binary;

namespace Torii.Simulator.Tests.Rendering;

/// <summary>Reads the header of a PNG file.</summary>
internal static class PngFile
{
    public static (int Width, int Height) SizeOf(ReadOnlySpan<byte> png)
    {
        png[..8].ToArray().ShouldBe([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        png[12..16].ToArray().ShouldBe("IHDR"u8.ToArray());
        return (BinaryPrimitives.ReadInt32BigEndian(png[16..]), BinaryPrimitives.ReadInt32BigEndian(png[20..]));
    }
}
