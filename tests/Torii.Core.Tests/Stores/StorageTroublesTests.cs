using Torii.Core.Stores;

namespace Torii.Core.Tests.Stores;

public sealed class StorageTroublesTests
{
    public static TheoryData<Exception, StorageTrouble?> Faults => new()
    {
        { new IOException("no room", 28), StorageTrouble.NoSpace },
        { new IOException("over the quota", 122), StorageTrouble.NoSpace },
        { new IOException("no room", unchecked((int)0x80070070)), StorageTrouble.NoSpace },
        { new IOException("read-only", 30), StorageTrouble.ReadOnly },
        { new IOException("the device", 5), StorageTrouble.Unwritable },
        { new UnauthorizedAccessException(), StorageTrouble.Unwritable },
        { new DirectoryNotFoundException(), StorageTrouble.Unwritable },
        { new IOException("the client broke off"), null },
        { new InvalidOperationException(), null },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Fault_IsToldByWhatTheSystemSaid(Exception fault, StorageTrouble? trouble) => StorageTroubles.Of(fault).ShouldBe(trouble);

    [Theory]
    [InlineData("1795225835841 go-on", 1795225835841, true)]
    [InlineData("1795225835841 stop", 1795225835841, false)]
    [InlineData("1795225835841 anything", 1795225835841, false)]
    [InlineData("go-on", 0, false)]
    [InlineData("-5 go-on", 0, false)]
    [InlineData("", 0, false)]
    public void RestoredFrom_WhateverItSays_SendsOnlyWhatItIsToldTo(string text, long madeAt, bool goOn) =>
        RestoredFrom.Parse(text).ShouldBe(new RestoredFrom(DateTimeOffset.FromUnixTimeMilliseconds(madeAt), goOn));
}
