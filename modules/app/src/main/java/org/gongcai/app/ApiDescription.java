package org.gongcai.app;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the API says of the whole. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI api(BuildProperties build) {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("公采 Gongcai")
                                .version(build.getVersion())
                                .description(
                                        "公共采购平台的全部业务接口：从采购计划、投标、开标、评审到中标结果公开。"
                                                + " Everything the pages of the public procurement platform do,"
                                                + " from the plan to the published award, with HTTP Basic."));
    }
}
