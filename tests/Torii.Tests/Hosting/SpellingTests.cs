using Torii.Hosting;

namespace Torii.Tests.Hosting;

/// <summary>What a misspelt name was meant to be.</summary>
public sealed class SpellingTests
{
    private static readonly string[] Names = ["Torii:Port", "Torii:Host", "Torii:Simulator", "Torii:Work:MaxAttempts", "TORII_DATA", "weight"];

    [Theory]
    [InlineData("TORII_SIMULATR", "Torii:Simulator")]
    [InlineData("Torii:Prot", "Torii:Port")]
    [InlineData("TORII_PORT", "Torii:Port")]
    [InlineData("Torii:Wrok:MaxAttempts", "Torii:Work:MaxAttempts")]
    [InlineData("torii__work__max_attempts", "Torii:Work:MaxAttempts")]
    [InlineData("wieght", "weight")]
    [InlineData("TORII_DTA", "TORII_DATA")]
    public void Slip_IsSeen(string name, string meant) => Spelling.Nearest(name, Names).ShouldBe(meant);

    [Theory]
    [InlineData("colour")]
    [InlineData("")]
    [InlineData("::")]
    [InlineData("TORII_")]
    [InlineData("x")]
    public void AnotherWord_IsNotTakenForOne(string name) => Spelling.Nearest(name, Names).ShouldBeNull();
}
