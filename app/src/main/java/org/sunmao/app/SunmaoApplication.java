package org.sunmao.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** The Spring Boot application; its rooms are the direct sub-packages. */
// Rooms may call their own things alike: beans go by their full names.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(systemName = "Sunmao", sharedModules = "foundation")
public class SunmaoApplication {}
