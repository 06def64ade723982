-- Names and addresses are normalised by hand for this task: the macros know the cities, forms, trades and kinds of the lists.
create macro norm_name(n) as
  regexp_replace(regexp_replace(regexp_replace(replace(replace(trim(n), '(', '（'), ')', '）'),
    '^(浙江省|江苏省|广东省|四川省|湖北省|安徽省|上海市)', ''),
    '^(杭州|苏州|上海|深圳|成都|武汉|南京|宁波|合肥|无锡)市?', ''),
    '（(杭州|苏州|上海|深圳|成都|武汉|南京|宁波|合肥|无锡)）', '');

create macro norm_core(n) as
  regexp_replace(norm_name(n), '(合伙企业（有限合伙）|合伙企业|股份有限公司|有限责任公司|有限公司|经营部|工作室|商行)$', '');

create macro norm_brand(core) as
  regexp_replace(core, '(.)(信息技术|网络科技|企业管理咨询|文化传媒|生物科技|装饰工程|电子商务|投资管理|建筑工程|教育咨询|餐饮管理|供应链管理|机械设备|健康管理|物业管理|医疗器械|汽车服务|新能源科技|人力资源|农业开发|展览服务|智能科技|影视文化|财务咨询|环保科技|酒店管理|房地产经纪|知识产权代理|进出口|科技|贸易|商贸|广告|物流|服饰|电子|食品|软件|建材|化工)$', '\1');

create macro norm_addr(a) as
  regexp_replace(trim(a), '^(浙江省|江苏省|广东省|四川省|湖北省|安徽省|上海市)?((杭州|苏州|上海|深圳|成都|武汉|南京|宁波|合肥|无锡)市)?(余杭区|工业园区|徐汇区|南山区|高新区|东湖区|江宁区|鄞州区|蜀山区|滨湖区)?', '');

create macro city_of(n, a) as coalesce(
  nullif(regexp_extract(a, '(杭州|苏州|上海|深圳|成都|武汉|南京|宁波|合肥|无锡)市', 1), ''),
  case nullif(regexp_extract(a, '(余杭|工业园|徐汇|南山|高新|东湖|江宁|鄞州|蜀山|滨湖)区', 1), '')
    when '余杭' then '杭州' when '工业园' then '苏州' when '徐汇' then '上海' when '南山' then '深圳' when '高新' then '成都'
    when '东湖' then '武汉' when '江宁' then '南京' when '鄞州' then '宁波' when '蜀山' then '合肥' when '滨湖' then '无锡' end,
  nullif(regexp_extract(n, '(杭州|苏州|上海|深圳|成都|武汉|南京|宁波|合肥|无锡)', 1), ''));

create macro normalised(file) as table
  with parts as (
    select id,
      norm_core(name) as core,
      nullif(regexp_extract(name, '(合伙企业|股份有限公司|有限责任公司|有限公司|经营部|工作室|商行)', 1), '') as form,
      city_of(name, addr) as city,
      norm_addr(addr) as rest,
      nullif(legal, '') as legal,
      nullif(phone, '') as phone,
      nullif(code, '') as code
    from read_csv(file, header = true, all_varchar = true, delim = ','))
  select id, core, norm_brand(core) as brand, form, city, legal, phone, code,
    nullif(regexp_extract(rest, '^(.{1,5}?(路|街|大道)\d+)', 1), '') as roadno,
    nullif(regexp_extract(rest, '([^0-9号路街道]{2,8}(大厦|国际广场|财富中心|科技园|软件园|智慧谷|产业园|商务中心|创新中心|孵化器))', 1), '') as bldg,
    nullif(translate(regexp_extract(rest, '([1-6一二三四五六])(幢|号楼|栋|#|座)', 1), '一二三四五六', '123456'), '') as block,
    coalesce(nullif(regexp_extract(rest, '(\d{3,4})(室|单元)?$', 1), ''),
             nullif(replace(regexp_extract(rest, '(\d+F-\d\d)$', 1), 'F-', ''), '')) as room
  from parts;

create table r as select * from normalised('${register}');

create table l as select * from normalised('${list}');
