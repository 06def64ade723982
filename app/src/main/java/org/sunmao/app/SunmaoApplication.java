package org.sunmao.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The Spring Boot application; its rooms are the direct sub-packages. */
@SpringBootApplication
@Modulithic(systemName = "Sunmao", sharedModules = "foundation")
public class SunmaoApplication {}
