using System.Text;
using Torii.Providers.Upstreams.Bodies;

namespace Torii.Providers.Tests.Upstreams.Bodies;

public sealed class CutOffAnswerTests
{
    [Theory]
    [InlineData("""{"a":{"b":[1,2]},"c":[{"d":"e""", """{"a":{"b":[1,2]}}""")]
    [InlineData("""{"a":1,"c":12""", """{"a":1}""")]
    [InlineData("""{"a":1,"c":"d" oops""", """{"a":1,"c":"d"}""")]
    [InlineData("""{"a":1}""", """{"a":1}""")]
    [InlineData("""{"a":1} and more""", """{"a":1}""")]
    [InlineData("""{"a":1,""", """{"a":1}""")]
    [InlineData("""{"a""", "{}")]
    [InlineData("{", "{}")]
    public void Members_ThatAreWhole_AreRead(string answer, string whole)
    {
        using var document = CutOffAnswer.Parse(Encoding.UTF8.GetBytes(answer));

        document.ShouldNotBeNull().RootElement.GetRawText().ShouldBe(whole);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[1,2")]
    [InlineData("<html>")]
    [InlineData("7")]
    public void NoObject_IsNotRead(string answer) => CutOffAnswer.Parse(Encoding.UTF8.GetBytes(answer)).ShouldBeNull();
}
