using System.Buffers.Binary;

namespace Torii.Simulator.Rendering;

/// <summary>Writes lossless WebP files of two colours: one bit a pixel, without any of the format's transforms.</summary>
internal static class WebpWriter
{
    private const byte Signature = 0x2F;
    private const byte Dark = 40;
    private const byte Light = 215;

    /// <summary>A square picture. The two colours share red and blue and differ in green.</summary>
    /// <param name="side">In pixels.</param>
    /// <param name="red">0 to 255.</param>
    /// <param name="blue">0 to 255.</param>
    /// <param name="isLight">Which of the two colours is at a column and a row.</param>
    public static byte[] TwoTone(int side, byte red, byte blue, Func<int, int, bool> isLight)
    {
        var bits = new BitWriter();
        bits.Write(Signature, 8);
        bits.Write(side - 1, 14);
        bits.Write(side - 1, 14);
        bits.Write(0, 1); // alpha is not used
        bits.Write(0, 3); // version
        bits.Write(0, 1); // no transform
        bits.Write(0, 1); // no colour cache
        bits.Write(0, 1); // one group of prefix codes for all
        WriteCode(bits, Dark, Light);
        WriteCode(bits, red);
        WriteCode(bits, blue);
        WriteCode(bits, byte.MaxValue);
        WriteCode(bits, 0); // distances, of which there are none

        // A code of one symbol takes no bits, so a pixel is the one bit that chooses its green; the smaller symbol is 0.
        for (var y = 0; y < side; y++)
        {
            for (var x = 0; x < side; x++)
            {
                bits.Write(isLight(x, y) ? 1 : 0, 1);
            }
        }

        return InContainer(bits.ToArray());
    }

    /// <summary>A prefix code in its simple form: one or two symbols, given in eight bits each.</summary>
    private static void WriteCode(BitWriter bits, params ReadOnlySpan<byte> symbols)
    {
        bits.Write(1, 1);
        bits.Write(symbols.Length - 1, 1);
        bits.Write(1, 1);
        foreach (var symbol in symbols)
        {
            bits.Write(symbol, 8);
        }
    }

    private static byte[] InContainer(byte[] stream)
    {
        const int headerLength = 20;
        var padded = stream.Length + (stream.Length & 1);
        var file = new byte[headerLength + padded];
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8);
        "WEBPVP8L"u8.CopyTo(file.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), stream.Length);
        stream.CopyTo(file.AsSpan(headerLength));
        return file;
    }
}
