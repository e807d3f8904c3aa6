using System.Buffers.Binary;
using Torii.Doors.Media;

namespace Torii.Tests.Doors.Media;

public sealed class Mp4LengthTests
{
    [Theory]
    [InlineData(0, 600, 7200, 12)]
    [InlineData(1, 90_000, 135_000, 1.5)]
    [InlineData(0, 1, 301, 301)]
    public async Task Length_IsTheMovieHeaders(byte version, uint scale, uint duration, double seconds)
    {
        var movie = Box("moov", Box("udta", new byte[40]), MovieHeader(version, scale, duration));

        (await ReadAsync([.. Box("ftyp", "isom"u8.ToArray()), .. Box("mdat", new byte[3000]), .. movie])).ShouldBe(TimeSpan.FromSeconds(seconds));
        (await ReadAsync([.. Box("ftyp", "isom"u8.ToArray()), .. movie, .. Box("mdat", new byte[3000])])).ShouldBe(TimeSpan.FromSeconds(seconds));
    }

    [Fact]
    public async Task Box_WithALargeSize_IsPassedOver()
    {
        byte[] large = [0, 0, 0, 1, .. "mdat"u8, 0, 0, 0, 0, 0, 0, 0, 116, .. new byte[100]];

        (await ReadAsync([.. large, .. Box("moov", MovieHeader(0, 10, 50))])).ShouldBe(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task BoxToTheEnd_IsReadToTheEnd()
    {
        byte[] rest = [0, 0, 0, 0, .. "moov"u8, .. MovieHeader(0, 10, 50)];

        (await ReadAsync(rest)).ShouldBe(TimeSpan.FromSeconds(5));
    }

    public static TheoryData<byte[]> Strange => new(
        [],
        [0, 0, 0],
        [0, 0, 0, 4, .. "moov"u8],
        [0xFF, 0xFF, 0xFF, 0xFF, .. "moov"u8],
        [0, 0, 0, 1, .. "moov"u8, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF],
        [0, 0, 0, 1, .. "moov"u8, 0, 0],
        [0, 0, 0, 1, .. "moov"u8, 0, 0, 0, 0, 0, 0, 0, 3],
        Box("moov", Box("mvhd", [])),
        Box("moov", Box("mvhd", [0, 0, 0, 0, 1, 2])),
        Box("moov", Box("mvhd", [1, .. new byte[20]])),
        Box("moov", Box("mvhd", [7, .. new byte[100]])),
        Box("moov", MovieHeader(0, 0, 100)),
        Box("moov", MovieHeader(0, 600, 0)),
        Box("moov", MovieHeader(0, 600, uint.MaxValue)),
        Box("moov", Box("moov", Box("moov", []))),
        [0x1A, 0x45, 0xDF, 0xA3, .. new byte[100]]);

    [Theory]
    [MemberData(nameof(Strange))]
    public async Task FileThatDoesNotSay_HasNoLength(byte[] file) => (await ReadAsync(file)).ShouldBeNull();

    [Fact]
    public async Task ThousandsOfBoxes_AreNotAllRead()
    {
        var boxes = Enumerable.Repeat(Box("free", []), 5000).SelectMany(box => box).ToArray();

        (await ReadAsync([.. boxes, .. Box("moov", MovieHeader(0, 10, 50))])).ShouldBeNull();
    }

    internal static byte[] MovieHeader(byte version, uint scale, uint duration)
    {
        var content = new byte[version == 0 ? 100 : 112];
        content[0] = version;
        BinaryPrimitives.WriteUInt32BigEndian(content.AsSpan(version == 0 ? 12 : 20), scale);
        BinaryPrimitives.WriteUInt32BigEndian(content.AsSpan(version == 0 ? 16 : 28), duration);
        return Box("mvhd", content);
    }

    internal static byte[] Box(string type, params byte[][] contents)
    {
        byte[] box = [0, 0, 0, 0, .. type.Select(letter => (byte)letter), .. contents.SelectMany(content => content)];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        return box;
    }

    private static async Task<TimeSpan?> ReadAsync(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return await Mp4Length.ReadAsync(stream, TestContext.Current.CancellationToken);
    }
}
