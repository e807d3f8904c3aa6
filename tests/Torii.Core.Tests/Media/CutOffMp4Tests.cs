using System.Buffers.Binary;
using Torii.Core.Media;

namespace Torii.Core.Tests.Media;

public sealed class CutOffMp4Tests
{
    private static readonly byte[] Whole = [.. Box("ftyp", 8), .. Box("moov", 100), .. Box("mdat", 500)];

    [Fact]
    public Task WholeFile_IsNone() => ShouldBeAsync(Whole, isCutOff: false);

    [Theory]
    [InlineData(1)]
    [InlineData(499)]
    [InlineData(550)]
    public Task FileThatLacksItsEnd_IsOne(int missing) => ShouldBeAsync(Whole[..^missing], isCutOff: true);

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 1, 2, 3 })]
    [InlineData(new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 0 })]
    [InlineData(new byte[] { 0, 0, 0, 3, 0, 0, 0, 0, 0 })]
    public Task BytesBehindTheLastBox_AreNobodysBusiness(byte[] behind) => ShouldBeAsync([.. Whole, .. behind], isCutOff: false);

    [Theory]
    [InlineData(16UL, false)]
    [InlineData(1016UL, false)]
    [InlineData(1017UL, true)]
    [InlineData(ulong.MaxValue, true)]
    [InlineData(3UL, false)]
    public Task LargeBox_IsMeasuredByItsLargeSize(ulong size, bool isCutOff)
    {
        byte[] file = [0, 0, 0, 1, .. "mdat"u8, .. new byte[8], .. new byte[1000]];
        BinaryPrimitives.WriteUInt64BigEndian(file.AsSpan(8), size);

        return ShouldBeAsync(file, isCutOff);
    }

    [Fact]
    public Task ManyBoxes_AreNotAllLookedAt() => ShouldBeAsync([.. Enumerable.Range(0, 2000).SelectMany(_ => Box("free", 0)), 0, 0, 0, 99, 0, 0, 0, 0], isCutOff: false);

    private static async Task ShouldBeAsync(byte[] file, bool isCutOff) =>
        (await CutOffMp4.IsOneAsync(new MemoryStream(file), TestContext.Current.CancellationToken)).ShouldBe(isCutOff);

    private static byte[] Box(string type, int content)
    {
        byte[] box = [0, 0, 0, 0, .. System.Text.Encoding.ASCII.GetBytes(type), .. new byte[content]];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        return box;
    }
}
