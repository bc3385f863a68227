using System;

Console.WriteLine("avatarmotion 0.1.0");
return 0;
