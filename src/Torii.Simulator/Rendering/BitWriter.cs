namespace Torii.Simulator.Rendering;

/// <summary>Packs numbers of any width into bytes, the lowest bit first.</summary>
internal sealed class BitWriter
{
    private readonly List<byte> _bytes = [];
    private int _free;

    public void Write(int value, int width)
    {
        for (var bit = 0; bit < width; bit++)
        {
            if (_free == 0)
            {
                _bytes.Add(0);
                _free = 8;
            }

            _bytes[^1] |= (byte)(((value >> bit) & 1) << (8 - _free));
            _free--;
        }
    }

    public byte[] ToArray() => [.. _bytes];
}
