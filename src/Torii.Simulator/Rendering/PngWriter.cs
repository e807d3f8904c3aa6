using System.Buffers.Binary;
using System.IO.Compression;

namespace Torii.Simulator.Rendering;

/// <summary>Writes PNG files: eight bits a channel, red, green, blue.</summary>
internal static class PngWriter
{
    private const int Channels = 3;

    private static readonly uint[] CrcTable = MakeCrcTable();

    /// <summary>A picture that runs from one colour at the top left to another at the bottom right.</summary>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="hue">Which colours: 0 to 1 around the circle.</param>
    public static byte[] Gradient(int width, int height, double hue)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        WriteChunk(file, "IHDR"u8, Header(width, height));
        WriteChunk(file, "IDAT"u8, Pixels(width, height, Colour(hue, 0.85), Colour(hue + 0.2, 0.35)));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Header(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8; // bits a channel
        header[9] = 2; // true colour
        return header;
    }

    private static byte[] Pixels(int width, int height, double[] from, double[] to)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            var row = new byte[1 + width * Channels]; // the leading 0: no filter
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < width; x++)
                {
                    var share = (double)(x + y) / Math.Max(1, width + height - 2);
                    for (var channel = 0; channel < Channels; channel++)
                    {
                        row[1 + x * Channels + channel] = (byte)(from[channel] + (to[channel] - from[channel]) * share);
                    }
                }

                zip.Write(row);
            }
        }

        return packed.ToArray();
    }

    /// <summary>A colour of the circle, darkened to <paramref name="value"/>.</summary>
    private static double[] Colour(double hue, double value) =>
        [.. new[] { 0.0, 1.0 / 3, 2.0 / 3 }.Select(shift => 255 * value * (0.5 + 0.4 * Math.Cos(2 * Math.PI * (hue - shift))))];

    private static void WriteChunk(Stream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, type), data));
        file.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (var value in data)
        {
            crc = CrcTable[(crc ^ value) & 0xFF] ^ (crc >> 8);
        }

        return crc;
    }

    /// <summary>The table of the CRC that PNG asks for (ISO 3309, reflected polynomial EDB88320).</summary>
    private static uint[] MakeCrcTable()
    {
        var table = new uint[256];
        for (uint index = 0; index < table.Length; index++)
        {
            var value = index;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) == 0 ? value >> 1 : 0xEDB88320 ^ (value >> 1);
            }

            table[index] = value;
        }

        return table;
    }
}
