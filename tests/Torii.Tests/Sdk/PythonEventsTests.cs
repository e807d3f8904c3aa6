namespace Torii.Tests.Sdk;

/// <summary>The rules themselves: what breaks the client for Python must not pass here.</summary>
public sealed class PythonEventsTests
{
    [Theory]
    [InlineData("data: 1\n\ndata: [DONE]\n\n", 2)]
    [InlineData(": nothing yet\n\n: nothing yet\n\ndata: 1\n\n", 1)]
    [InlineData("event: a\ndata: 1\n\n", 1)]
    [InlineData("data: 1\r\n\r\n", 1)]
    [InlineData("data: 1\n\ndata: lost", 1)]
    [InlineData("id: 1\ndata: 1\n\n", 1)]
    public void Stream_WithinTheRules_IsRead(string stream, int count) => PythonEvents.Read(stream).Count.ShouldBe(count);

    [Theory]
    [InlineData("id: 1\ndata: 1\n\n: nothing yet\n\n")]
    [InlineData("retry: 1000\n\n")]
    [InlineData("event: ping\n\n")]
    [InlineData("data:\n\n")]
    public void Stream_BeyondThem_EndsTheProgram(string stream) => Should.Throw<FormatException>(() => PythonEvents.Read(stream));
}
