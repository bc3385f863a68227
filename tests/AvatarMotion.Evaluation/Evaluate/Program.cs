using System;
using System.Threading.Tasks;

namespace AvatarMotion.Evaluation;

internal static class Program
{
    private static Task<int> Main(string[] arguments) => EvaluateCommand.RunAsync(arguments, Console.Out, Console.Error);
}
