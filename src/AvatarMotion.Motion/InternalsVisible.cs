using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("AvatarMotion.Motion.Tests")]
