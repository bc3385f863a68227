using AvatarMotion.Cli;

return await CommandLine.RunAsync(args);
