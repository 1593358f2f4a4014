// @ts-nocheck
// Generated from schemas/ by `npm run generate`. Do not edit: change the schema and run it again.
import * as module0 from './json-values.ts';
import * as module1 from './json-values.ts';
import * as module2 from './formats.ts';
import * as module3 from './formats.ts';

export const agents_update_put = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"agents_update_put.schema.json","type":"object","additionalProperties":false,"properties":{"target_pce_fqdn":{"type":"string","x-file":"agents_update_put.schema.json"}},"x-file":"agents_update_put.schema.json"};

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="agents_update_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "target_pce_fqdn")){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.target_pce_fqdn !== undefined){
let data0 = data.target_pce_fqdn;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/target_pce_fqdn",schemaPath:"#/properties/target_pce_fqdn/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.target_pce_fqdn.type,parentSchema:schema11.properties.target_pce_fqdn,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

export const label_dimensions_post = validate11;
const schema12 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"label_dimensions_post.schema.json","type":"object","additionalProperties":false,"required":["key","display_name"],"properties":{"key":{"type":"string","minLength":1,"maxLength":64,"x-file":"label_dimensions_post.schema.json"},"display_name":{"type":"string","minLength":1,"maxLength":255,"x-file":"label_dimensions_post.schema.json"},"display_info":{"type":"object","additionalProperties":false,"properties":{"icon":{"type":"string","x-file":"label_dimensions_post.schema.json"},"initial":{"type":"string","minLength":1,"maxLength":2,"x-file":"label_dimensions_post.schema.json"},"background_color":{"type":"string","x-file":"label_dimensions_post.schema.json"},"foreground_color":{"type":"string","x-file":"label_dimensions_post.schema.json"},"sort_ordinal":{"type":"integer","x-file":"label_dimensions_post.schema.json"},"display_name_plural":{"type":"string","maxLength":255,"x-file":"label_dimensions_post.schema.json"}},"x-file":"label_dimensions_post.schema.json"},"external_data_set":{"type":["string","null"],"maxLength":255,"x-file":"label_dimensions_post.schema.json"},"external_data_reference":{"type":["string","null"],"maxLength":255,"x-file":"label_dimensions_post.schema.json"}},"x-file":"label_dimensions_post.schema.json"};
const func4 = module0.lengthOf;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="label_dimensions_post.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.key === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema12.required,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.display_name === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "display_name"},message:"must have required property '"+"display_name"+"'",schema:schema12.required,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "key") || (key0 === "display_name")) || (key0 === "display_info")) || (key0 === "external_data_set")) || (key0 === "external_data_reference"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.key !== undefined){
let data0 = data.key;
if(typeof data0 === "string"){
if(func4(data0) > 64){
const err3 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema12.properties.key,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(func4(data0) < 1){
const err4 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema12.properties.key,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.key.type,parentSchema:schema12.properties.key,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.display_name !== undefined){
let data1 = data.display_name;
if(typeof data1 === "string"){
if(func4(data1) > 255){
const err6 = {instancePath:instancePath+"/display_name",schemaPath:"#/properties/display_name/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema12.properties.display_name,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func4(data1) < 1){
const err7 = {instancePath:instancePath+"/display_name",schemaPath:"#/properties/display_name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema12.properties.display_name,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/display_name",schemaPath:"#/properties/display_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.display_name.type,parentSchema:schema12.properties.display_name,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.display_info !== undefined){
let data2 = data.display_info;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!((((((key1 === "icon") || (key1 === "initial")) || (key1 === "background_color")) || (key1 === "foreground_color")) || (key1 === "sort_ordinal")) || (key1 === "display_name_plural"))){
const err9 = {instancePath:instancePath+"/display_info",schemaPath:"#/properties/display_info/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema12.properties.display_info,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.icon !== undefined){
let data3 = data2.icon;
if(typeof data3 !== "string"){
const err10 = {instancePath:instancePath+"/display_info/icon",schemaPath:"#/properties/display_info/properties/icon/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.display_info.properties.icon.type,parentSchema:schema12.properties.display_info.properties.icon,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data2.initial !== undefined){
let data4 = data2.initial;
if(typeof data4 === "string"){
if(func4(data4) > 2){
const err11 = {instancePath:instancePath+"/display_info/initial",schemaPath:"#/properties/display_info/properties/initial/maxLength",keyword:"maxLength",params:{limit: 2},message:"must NOT have more than 2 characters",schema:2,parentSchema:schema12.properties.display_info.properties.initial,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func4(data4) < 1){
const err12 = {instancePath:instancePath+"/display_info/initial",schemaPath:"#/properties/display_info/properties/initial/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema12.properties.display_info.properties.initial,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/display_info/initial",schemaPath:"#/properties/display_info/properties/initial/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.display_info.properties.initial.type,parentSchema:schema12.properties.display_info.properties.initial,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data2.background_color !== undefined){
let data5 = data2.background_color;
if(typeof data5 !== "string"){
const err14 = {instancePath:instancePath+"/display_info/background_color",schemaPath:"#/properties/display_info/properties/background_color/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.display_info.properties.background_color.type,parentSchema:schema12.properties.display_info.properties.background_color,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data2.foreground_color !== undefined){
let data6 = data2.foreground_color;
if(typeof data6 !== "string"){
const err15 = {instancePath:instancePath+"/display_info/foreground_color",schemaPath:"#/properties/display_info/properties/foreground_color/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.display_info.properties.foreground_color.type,parentSchema:schema12.properties.display_info.properties.foreground_color,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data2.sort_ordinal !== undefined){
let data7 = data2.sort_ordinal;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err16 = {instancePath:instancePath+"/display_info/sort_ordinal",schemaPath:"#/properties/display_info/properties/sort_ordinal/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema12.properties.display_info.properties.sort_ordinal.type,parentSchema:schema12.properties.display_info.properties.sort_ordinal,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data2.display_name_plural !== undefined){
let data8 = data2.display_name_plural;
if(typeof data8 === "string"){
if(func4(data8) > 255){
const err17 = {instancePath:instancePath+"/display_info/display_name_plural",schemaPath:"#/properties/display_info/properties/display_name_plural/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema12.properties.display_info.properties.display_name_plural,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/display_info/display_name_plural",schemaPath:"#/properties/display_info/properties/display_name_plural/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.display_info.properties.display_name_plural.type,parentSchema:schema12.properties.display_info.properties.display_name_plural,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/display_info",schemaPath:"#/properties/display_info/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.properties.display_info.type,parentSchema:schema12.properties.display_info,data:data2};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.external_data_set !== undefined){
let data9 = data.external_data_set;
if((typeof data9 !== "string") && (data9 !== null)){
const err20 = {instancePath:instancePath+"/external_data_set",schemaPath:"#/properties/external_data_set/type",keyword:"type",params:{type: schema12.properties.external_data_set.type},message:"must be string,null",schema:schema12.properties.external_data_set.type,parentSchema:schema12.properties.external_data_set,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(typeof data9 === "string"){
if(func4(data9) > 255){
const err21 = {instancePath:instancePath+"/external_data_set",schemaPath:"#/properties/external_data_set/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema12.properties.external_data_set,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
if(data.external_data_reference !== undefined){
let data10 = data.external_data_reference;
if((typeof data10 !== "string") && (data10 !== null)){
const err22 = {instancePath:instancePath+"/external_data_reference",schemaPath:"#/properties/external_data_reference/type",keyword:"type",params:{type: schema12.properties.external_data_reference.type},message:"must be string,null",schema:schema12.properties.external_data_reference.type,parentSchema:schema12.properties.external_data_reference,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(typeof data10 === "string"){
if(func4(data10) > 255){
const err23 = {instancePath:instancePath+"/external_data_reference",schemaPath:"#/properties/external_data_reference/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema12.properties.external_data_reference,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
}
else {
const err24 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.type,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

export const label_dimensions_put = validate12;
const schema13 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"label_dimensions_put.schema.json","type":"object","additionalProperties":false,"properties":{"display_name":{"type":"string","minLength":1,"maxLength":255,"x-file":"label_dimensions_put.schema.json"},"display_info":{"type":"object","additionalProperties":false,"properties":{"icon":{"type":"string","x-file":"label_dimensions_put.schema.json"},"initial":{"type":"string","minLength":1,"maxLength":2,"x-file":"label_dimensions_put.schema.json"},"background_color":{"type":"string","x-file":"label_dimensions_put.schema.json"},"foreground_color":{"type":"string","x-file":"label_dimensions_put.schema.json"},"sort_ordinal":{"type":"integer","x-file":"label_dimensions_put.schema.json"},"display_name_plural":{"type":"string","maxLength":255,"x-file":"label_dimensions_put.schema.json"}},"x-file":"label_dimensions_put.schema.json"},"external_data_set":{"type":["string","null"],"maxLength":255,"x-file":"label_dimensions_put.schema.json"},"external_data_reference":{"type":["string","null"],"maxLength":255,"x-file":"label_dimensions_put.schema.json"}},"x-file":"label_dimensions_put.schema.json"};

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="label_dimensions_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "display_name") || (key0 === "display_info")) || (key0 === "external_data_set")) || (key0 === "external_data_reference"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.display_name !== undefined){
let data0 = data.display_name;
if(typeof data0 === "string"){
if(func4(data0) > 255){
const err1 = {instancePath:instancePath+"/display_name",schemaPath:"#/properties/display_name/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema13.properties.display_name,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(func4(data0) < 1){
const err2 = {instancePath:instancePath+"/display_name",schemaPath:"#/properties/display_name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema13.properties.display_name,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/display_name",schemaPath:"#/properties/display_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.display_name.type,parentSchema:schema13.properties.display_name,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.display_info !== undefined){
let data1 = data.display_info;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!((((((key1 === "icon") || (key1 === "initial")) || (key1 === "background_color")) || (key1 === "foreground_color")) || (key1 === "sort_ordinal")) || (key1 === "display_name_plural"))){
const err4 = {instancePath:instancePath+"/display_info",schemaPath:"#/properties/display_info/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema13.properties.display_info,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data1.icon !== undefined){
let data2 = data1.icon;
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/display_info/icon",schemaPath:"#/properties/display_info/properties/icon/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.display_info.properties.icon.type,parentSchema:schema13.properties.display_info.properties.icon,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data1.initial !== undefined){
let data3 = data1.initial;
if(typeof data3 === "string"){
if(func4(data3) > 2){
const err6 = {instancePath:instancePath+"/display_info/initial",schemaPath:"#/properties/display_info/properties/initial/maxLength",keyword:"maxLength",params:{limit: 2},message:"must NOT have more than 2 characters",schema:2,parentSchema:schema13.properties.display_info.properties.initial,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func4(data3) < 1){
const err7 = {instancePath:instancePath+"/display_info/initial",schemaPath:"#/properties/display_info/properties/initial/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema13.properties.display_info.properties.initial,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/display_info/initial",schemaPath:"#/properties/display_info/properties/initial/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.display_info.properties.initial.type,parentSchema:schema13.properties.display_info.properties.initial,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data1.background_color !== undefined){
let data4 = data1.background_color;
if(typeof data4 !== "string"){
const err9 = {instancePath:instancePath+"/display_info/background_color",schemaPath:"#/properties/display_info/properties/background_color/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.display_info.properties.background_color.type,parentSchema:schema13.properties.display_info.properties.background_color,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data1.foreground_color !== undefined){
let data5 = data1.foreground_color;
if(typeof data5 !== "string"){
const err10 = {instancePath:instancePath+"/display_info/foreground_color",schemaPath:"#/properties/display_info/properties/foreground_color/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.display_info.properties.foreground_color.type,parentSchema:schema13.properties.display_info.properties.foreground_color,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data1.sort_ordinal !== undefined){
let data6 = data1.sort_ordinal;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err11 = {instancePath:instancePath+"/display_info/sort_ordinal",schemaPath:"#/properties/display_info/properties/sort_ordinal/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema13.properties.display_info.properties.sort_ordinal.type,parentSchema:schema13.properties.display_info.properties.sort_ordinal,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data1.display_name_plural !== undefined){
let data7 = data1.display_name_plural;
if(typeof data7 === "string"){
if(func4(data7) > 255){
const err12 = {instancePath:instancePath+"/display_info/display_name_plural",schemaPath:"#/properties/display_info/properties/display_name_plural/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema13.properties.display_info.properties.display_name_plural,data:data7};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/display_info/display_name_plural",schemaPath:"#/properties/display_info/properties/display_name_plural/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.display_info.properties.display_name_plural.type,parentSchema:schema13.properties.display_info.properties.display_name_plural,data:data7};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/display_info",schemaPath:"#/properties/display_info/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.properties.display_info.type,parentSchema:schema13.properties.display_info,data:data1};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.external_data_set !== undefined){
let data8 = data.external_data_set;
if((typeof data8 !== "string") && (data8 !== null)){
const err15 = {instancePath:instancePath+"/external_data_set",schemaPath:"#/properties/external_data_set/type",keyword:"type",params:{type: schema13.properties.external_data_set.type},message:"must be string,null",schema:schema13.properties.external_data_set.type,parentSchema:schema13.properties.external_data_set,data:data8};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(typeof data8 === "string"){
if(func4(data8) > 255){
const err16 = {instancePath:instancePath+"/external_data_set",schemaPath:"#/properties/external_data_set/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema13.properties.external_data_set,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data.external_data_reference !== undefined){
let data9 = data.external_data_reference;
if((typeof data9 !== "string") && (data9 !== null)){
const err17 = {instancePath:instancePath+"/external_data_reference",schemaPath:"#/properties/external_data_reference/type",keyword:"type",params:{type: schema13.properties.external_data_reference.type},message:"must be string,null",schema:schema13.properties.external_data_reference.type,parentSchema:schema13.properties.external_data_reference,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(typeof data9 === "string"){
if(func4(data9) > 255){
const err18 = {instancePath:instancePath+"/external_data_reference",schemaPath:"#/properties/external_data_reference/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema13.properties.external_data_reference,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.type,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate12.errors = vErrors;
return errors === 0;
}

export const labels_post = validate13;
const schema14 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"labels_post.schema.json","type":"object","additionalProperties":false,"required":["key","value"],"properties":{"key":{"type":"string","minLength":1,"maxLength":64,"x-file":"labels_post.schema.json"},"value":{"type":"string","minLength":1,"maxLength":255,"x-file":"labels_post.schema.json"},"external_data_set":{"type":["string","null"],"maxLength":255,"x-file":"labels_post.schema.json"},"external_data_reference":{"type":["string","null"],"maxLength":255,"x-file":"labels_post.schema.json"}},"x-file":"labels_post.schema.json"};

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="labels_post.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.key === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema14.required,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.value === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'",schema:schema14.required,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "key") || (key0 === "value")) || (key0 === "external_data_set")) || (key0 === "external_data_reference"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.key !== undefined){
let data0 = data.key;
if(typeof data0 === "string"){
if(func4(data0) > 64){
const err3 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema14.properties.key,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(func4(data0) < 1){
const err4 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema14.properties.key,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.properties.key.type,parentSchema:schema14.properties.key,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.value !== undefined){
let data1 = data.value;
if(typeof data1 === "string"){
if(func4(data1) > 255){
const err6 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema14.properties.value,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func4(data1) < 1){
const err7 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema14.properties.value,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.properties.value.type,parentSchema:schema14.properties.value,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.external_data_set !== undefined){
let data2 = data.external_data_set;
if((typeof data2 !== "string") && (data2 !== null)){
const err9 = {instancePath:instancePath+"/external_data_set",schemaPath:"#/properties/external_data_set/type",keyword:"type",params:{type: schema14.properties.external_data_set.type},message:"must be string,null",schema:schema14.properties.external_data_set.type,parentSchema:schema14.properties.external_data_set,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(typeof data2 === "string"){
if(func4(data2) > 255){
const err10 = {instancePath:instancePath+"/external_data_set",schemaPath:"#/properties/external_data_set/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema14.properties.external_data_set,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.external_data_reference !== undefined){
let data3 = data.external_data_reference;
if((typeof data3 !== "string") && (data3 !== null)){
const err11 = {instancePath:instancePath+"/external_data_reference",schemaPath:"#/properties/external_data_reference/type",keyword:"type",params:{type: schema14.properties.external_data_reference.type},message:"must be string,null",schema:schema14.properties.external_data_reference.type,parentSchema:schema14.properties.external_data_reference,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(typeof data3 === "string"){
if(func4(data3) > 255){
const err12 = {instancePath:instancePath+"/external_data_reference",schemaPath:"#/properties/external_data_reference/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema14.properties.external_data_reference,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema14.type,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate13.errors = vErrors;
return errors === 0;
}

export const labels_put = validate14;
const schema15 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"labels_put.schema.json","type":"object","additionalProperties":false,"properties":{"value":{"type":"string","minLength":1,"maxLength":255,"x-file":"labels_put.schema.json"},"external_data_set":{"type":["string","null"],"maxLength":255,"x-file":"labels_put.schema.json"},"external_data_reference":{"type":["string","null"],"maxLength":255,"x-file":"labels_put.schema.json"}},"x-file":"labels_put.schema.json"};

function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="labels_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "value") || (key0 === "external_data_set")) || (key0 === "external_data_reference"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.value !== undefined){
let data0 = data.value;
if(typeof data0 === "string"){
if(func4(data0) > 255){
const err1 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema15.properties.value,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(func4(data0) < 1){
const err2 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema15.properties.value,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.value.type,parentSchema:schema15.properties.value,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.external_data_set !== undefined){
let data1 = data.external_data_set;
if((typeof data1 !== "string") && (data1 !== null)){
const err4 = {instancePath:instancePath+"/external_data_set",schemaPath:"#/properties/external_data_set/type",keyword:"type",params:{type: schema15.properties.external_data_set.type},message:"must be string,null",schema:schema15.properties.external_data_set.type,parentSchema:schema15.properties.external_data_set,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(typeof data1 === "string"){
if(func4(data1) > 255){
const err5 = {instancePath:instancePath+"/external_data_set",schemaPath:"#/properties/external_data_set/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema15.properties.external_data_set,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.external_data_reference !== undefined){
let data2 = data.external_data_reference;
if((typeof data2 !== "string") && (data2 !== null)){
const err6 = {instancePath:instancePath+"/external_data_reference",schemaPath:"#/properties/external_data_reference/type",keyword:"type",params:{type: schema15.properties.external_data_reference.type},message:"must be string,null",schema:schema15.properties.external_data_reference.type,parentSchema:schema15.properties.external_data_reference,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(typeof data2 === "string"){
if(func4(data2) > 255){
const err7 = {instancePath:instancePath+"/external_data_reference",schemaPath:"#/properties/external_data_reference/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema15.properties.external_data_reference,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema15.type,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate14.errors = vErrors;
return errors === 0;
}

export const login_users_authenticate_post = validate15;
const schema16 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"login_users_authenticate_post.schema.json","oneOf":[{"type":"object","additionalProperties":false,"properties":{"one_time_password":{"type":"string","x-file":"login_users_authenticate_post.schema.json"}},"x-file":"login_users_authenticate_post.schema.json"},{"type":"null","x-file":"login_users_authenticate_post.schema.json"}],"x-file":"login_users_authenticate_post.schema.json"};

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="login_users_authenticate_post.schema.json" */;
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "one_time_password")){
const err0 = {instancePath,schemaPath:"#/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema16.oneOf[0],data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.one_time_password !== undefined){
let data0 = data.one_time_password;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/one_time_password",schemaPath:"#/oneOf/0/properties/one_time_password/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.oneOf[0].properties.one_time_password.type,parentSchema:schema16.oneOf[0].properties.one_time_password,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema16.oneOf[0].type,parentSchema:schema16.oneOf[0],data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs6 = errors;
if(data !== null){
const err3 = {instancePath,schemaPath:"#/oneOf/1/type",keyword:"type",params:{type: "null"},message:"must be null",schema:schema16.oneOf[1].type,parentSchema:schema16.oneOf[1],data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs6 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
}
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf",schema:schema16.oneOf,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate15.errors = vErrors;
return errors === 0;
}

export const mock_vens_post = validate16;
const schema17 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"mock_vens_post.schema.json","type":"object","additionalProperties":false,"required":["activation_code","hostname"],"properties":{"activation_code":{"type":"string","minLength":1,"maxLength":255,"x-file":"mock_vens_post.schema.json"},"hostname":{"type":"string","minLength":1,"maxLength":255,"x-file":"mock_vens_post.schema.json"},"identity":{"type":"string","minLength":1,"maxLength":255,"x-file":"mock_vens_post.schema.json"},"role":{"type":"string","minLength":1,"x-file":"mock_vens_post.schema.json"},"app":{"type":"string","minLength":1,"x-file":"mock_vens_post.schema.json"},"env":{"type":"string","minLength":1,"x-file":"mock_vens_post.schema.json"},"loc":{"type":"string","minLength":1,"x-file":"mock_vens_post.schema.json"},"enforcement_mode":{"$ref":"workload_enforcement_mode.schema.json","x-file":"mock_vens_post.schema.json"},"mode":{"type":"string","enum":["idle","illuminated","enforced"],"x-file":"mock_vens_post.schema.json"},"visibility_level":{"type":"string","enum":["flow_summary","flow_drops","flow_off","enhanced_data_collection","flow_full_detail"],"x-file":"mock_vens_post.schema.json"},"os_id":{"type":"string","maxLength":255,"x-file":"mock_vens_post.schema.json"},"os_detail":{"type":"string","maxLength":1000,"x-file":"mock_vens_post.schema.json"},"os_platform":{"type":"string","maxLength":255,"x-file":"mock_vens_post.schema.json"},"public_ip":{"type":"string","maxLength":64,"x-file":"mock_vens_post.schema.json"},"interfaces":{"type":"array","maxItems":256,"items":{"type":"object","additionalProperties":false,"required":["name","address"],"properties":{"name":{"type":"string","minLength":1,"maxLength":255,"x-file":"mock_vens_post.schema.json"},"address":{"type":"string","minLength":2,"maxLength":64,"x-file":"mock_vens_post.schema.json"},"cidr_block":{"type":["integer","null"],"minimum":0,"maximum":128,"x-file":"mock_vens_post.schema.json"},"default_gateway_address":{"type":["string","null"],"maxLength":64,"x-file":"mock_vens_post.schema.json"},"link_state":{"type":"string","enum":["up","down","unknown"],"x-file":"mock_vens_post.schema.json"}},"x-file":"mock_vens_post.schema.json"},"x-file":"mock_vens_post.schema.json"},"heartbeat":{"type":"boolean","x-file":"mock_vens_post.schema.json"}},"x-file":"mock_vens_post.schema.json"};
const schema18 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"workload_enforcement_mode.schema.json","type":"string","enum":["idle","visibility_only","full","selective"],"x-file":"workload_enforcement_mode.schema.json"};
const func30 = Object.prototype.hasOwnProperty;

function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="mock_vens_post.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.activation_code === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "activation_code"},message:"must have required property '"+"activation_code"+"'",schema:schema17.required,parentSchema:schema17,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.hostname === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "hostname"},message:"must have required property '"+"hostname"+"'",schema:schema17.required,parentSchema:schema17,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(func30.call(schema17.properties, key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema17,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.activation_code !== undefined){
let data0 = data.activation_code;
if(typeof data0 === "string"){
if(func4(data0) > 255){
const err3 = {instancePath:instancePath+"/activation_code",schemaPath:"#/properties/activation_code/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema17.properties.activation_code,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(func4(data0) < 1){
const err4 = {instancePath:instancePath+"/activation_code",schemaPath:"#/properties/activation_code/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema17.properties.activation_code,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/activation_code",schemaPath:"#/properties/activation_code/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.activation_code.type,parentSchema:schema17.properties.activation_code,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.hostname !== undefined){
let data1 = data.hostname;
if(typeof data1 === "string"){
if(func4(data1) > 255){
const err6 = {instancePath:instancePath+"/hostname",schemaPath:"#/properties/hostname/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema17.properties.hostname,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func4(data1) < 1){
const err7 = {instancePath:instancePath+"/hostname",schemaPath:"#/properties/hostname/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema17.properties.hostname,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/hostname",schemaPath:"#/properties/hostname/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.hostname.type,parentSchema:schema17.properties.hostname,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.identity !== undefined){
let data2 = data.identity;
if(typeof data2 === "string"){
if(func4(data2) > 255){
const err9 = {instancePath:instancePath+"/identity",schemaPath:"#/properties/identity/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema17.properties.identity,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func4(data2) < 1){
const err10 = {instancePath:instancePath+"/identity",schemaPath:"#/properties/identity/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema17.properties.identity,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/identity",schemaPath:"#/properties/identity/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.identity.type,parentSchema:schema17.properties.identity,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.role !== undefined){
let data3 = data.role;
if(typeof data3 === "string"){
if(func4(data3) < 1){
const err12 = {instancePath:instancePath+"/role",schemaPath:"#/properties/role/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema17.properties.role,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/role",schemaPath:"#/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.role.type,parentSchema:schema17.properties.role,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.app !== undefined){
let data4 = data.app;
if(typeof data4 === "string"){
if(func4(data4) < 1){
const err14 = {instancePath:instancePath+"/app",schemaPath:"#/properties/app/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema17.properties.app,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/app",schemaPath:"#/properties/app/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.app.type,parentSchema:schema17.properties.app,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.env !== undefined){
let data5 = data.env;
if(typeof data5 === "string"){
if(func4(data5) < 1){
const err16 = {instancePath:instancePath+"/env",schemaPath:"#/properties/env/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema17.properties.env,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/env",schemaPath:"#/properties/env/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.env.type,parentSchema:schema17.properties.env,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.loc !== undefined){
let data6 = data.loc;
if(typeof data6 === "string"){
if(func4(data6) < 1){
const err18 = {instancePath:instancePath+"/loc",schemaPath:"#/properties/loc/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema17.properties.loc,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/loc",schemaPath:"#/properties/loc/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.loc.type,parentSchema:schema17.properties.loc,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.enforcement_mode !== undefined){
let data7 = data.enforcement_mode;
if(typeof data7 !== "string"){
const err20 = {instancePath:instancePath+"/enforcement_mode",schemaPath:"workload_enforcement_mode.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.type,parentSchema:schema18,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!((((data7 === "idle") || (data7 === "visibility_only")) || (data7 === "full")) || (data7 === "selective"))){
const err21 = {instancePath:instancePath+"/enforcement_mode",schemaPath:"workload_enforcement_mode.schema.json/enum",keyword:"enum",params:{allowedValues: schema18.enum},message:"must be equal to one of the allowed values",schema:schema18.enum,parentSchema:schema18,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.mode !== undefined){
let data8 = data.mode;
if(typeof data8 !== "string"){
const err22 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.mode.type,parentSchema:schema17.properties.mode,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!(((data8 === "idle") || (data8 === "illuminated")) || (data8 === "enforced"))){
const err23 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues: schema17.properties.mode.enum},message:"must be equal to one of the allowed values",schema:schema17.properties.mode.enum,parentSchema:schema17.properties.mode,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.visibility_level !== undefined){
let data9 = data.visibility_level;
if(typeof data9 !== "string"){
const err24 = {instancePath:instancePath+"/visibility_level",schemaPath:"#/properties/visibility_level/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.visibility_level.type,parentSchema:schema17.properties.visibility_level,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!(((((data9 === "flow_summary") || (data9 === "flow_drops")) || (data9 === "flow_off")) || (data9 === "enhanced_data_collection")) || (data9 === "flow_full_detail"))){
const err25 = {instancePath:instancePath+"/visibility_level",schemaPath:"#/properties/visibility_level/enum",keyword:"enum",params:{allowedValues: schema17.properties.visibility_level.enum},message:"must be equal to one of the allowed values",schema:schema17.properties.visibility_level.enum,parentSchema:schema17.properties.visibility_level,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.os_id !== undefined){
let data10 = data.os_id;
if(typeof data10 === "string"){
if(func4(data10) > 255){
const err26 = {instancePath:instancePath+"/os_id",schemaPath:"#/properties/os_id/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema17.properties.os_id,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/os_id",schemaPath:"#/properties/os_id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.os_id.type,parentSchema:schema17.properties.os_id,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.os_detail !== undefined){
let data11 = data.os_detail;
if(typeof data11 === "string"){
if(func4(data11) > 1000){
const err28 = {instancePath:instancePath+"/os_detail",schemaPath:"#/properties/os_detail/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema17.properties.os_detail,data:data11};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/os_detail",schemaPath:"#/properties/os_detail/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.os_detail.type,parentSchema:schema17.properties.os_detail,data:data11};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.os_platform !== undefined){
let data12 = data.os_platform;
if(typeof data12 === "string"){
if(func4(data12) > 255){
const err30 = {instancePath:instancePath+"/os_platform",schemaPath:"#/properties/os_platform/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema17.properties.os_platform,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/os_platform",schemaPath:"#/properties/os_platform/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.os_platform.type,parentSchema:schema17.properties.os_platform,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.public_ip !== undefined){
let data13 = data.public_ip;
if(typeof data13 === "string"){
if(func4(data13) > 64){
const err32 = {instancePath:instancePath+"/public_ip",schemaPath:"#/properties/public_ip/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema17.properties.public_ip,data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/public_ip",schemaPath:"#/properties/public_ip/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.public_ip.type,parentSchema:schema17.properties.public_ip,data:data13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.interfaces !== undefined){
let data14 = data.interfaces;
if(Array.isArray(data14)){
if(data14.length > 256){
const err34 = {instancePath:instancePath+"/interfaces",schemaPath:"#/properties/interfaces/maxItems",keyword:"maxItems",params:{limit: 256},message:"must NOT have more than 256 items",schema:256,parentSchema:schema17.properties.interfaces,data:data14};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
const len0 = data14.length;
for(let i0=0; i0<len0; i0++){
let data15 = data14[i0];
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.name === undefined){
const err35 = {instancePath:instancePath+"/interfaces/" + i0,schemaPath:"#/properties/interfaces/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema17.properties.interfaces.items.required,parentSchema:schema17.properties.interfaces.items,data:data15};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data15.address === undefined){
const err36 = {instancePath:instancePath+"/interfaces/" + i0,schemaPath:"#/properties/interfaces/items/required",keyword:"required",params:{missingProperty: "address"},message:"must have required property '"+"address"+"'",schema:schema17.properties.interfaces.items.required,parentSchema:schema17.properties.interfaces.items,data:data15};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
for(const key1 in data15){
if(!(((((key1 === "name") || (key1 === "address")) || (key1 === "cidr_block")) || (key1 === "default_gateway_address")) || (key1 === "link_state"))){
const err37 = {instancePath:instancePath+"/interfaces/" + i0,schemaPath:"#/properties/interfaces/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema17.properties.interfaces.items,data:data15};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data15.name !== undefined){
let data16 = data15.name;
if(typeof data16 === "string"){
if(func4(data16) > 255){
const err38 = {instancePath:instancePath+"/interfaces/" + i0+"/name",schemaPath:"#/properties/interfaces/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema17.properties.interfaces.items.properties.name,data:data16};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(func4(data16) < 1){
const err39 = {instancePath:instancePath+"/interfaces/" + i0+"/name",schemaPath:"#/properties/interfaces/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema17.properties.interfaces.items.properties.name,data:data16};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/interfaces/" + i0+"/name",schemaPath:"#/properties/interfaces/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.interfaces.items.properties.name.type,parentSchema:schema17.properties.interfaces.items.properties.name,data:data16};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data15.address !== undefined){
let data17 = data15.address;
if(typeof data17 === "string"){
if(func4(data17) > 64){
const err41 = {instancePath:instancePath+"/interfaces/" + i0+"/address",schemaPath:"#/properties/interfaces/items/properties/address/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema17.properties.interfaces.items.properties.address,data:data17};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(func4(data17) < 2){
const err42 = {instancePath:instancePath+"/interfaces/" + i0+"/address",schemaPath:"#/properties/interfaces/items/properties/address/minLength",keyword:"minLength",params:{limit: 2},message:"must NOT have fewer than 2 characters",schema:2,parentSchema:schema17.properties.interfaces.items.properties.address,data:data17};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/interfaces/" + i0+"/address",schemaPath:"#/properties/interfaces/items/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.interfaces.items.properties.address.type,parentSchema:schema17.properties.interfaces.items.properties.address,data:data17};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data15.cidr_block !== undefined){
let data18 = data15.cidr_block;
if((!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))) && (data18 !== null)){
const err44 = {instancePath:instancePath+"/interfaces/" + i0+"/cidr_block",schemaPath:"#/properties/interfaces/items/properties/cidr_block/type",keyword:"type",params:{type: schema17.properties.interfaces.items.properties.cidr_block.type},message:"must be integer,null",schema:schema17.properties.interfaces.items.properties.cidr_block.type,parentSchema:schema17.properties.interfaces.items.properties.cidr_block,data:data18};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 128 || isNaN(data18)){
const err45 = {instancePath:instancePath+"/interfaces/" + i0+"/cidr_block",schemaPath:"#/properties/interfaces/items/properties/cidr_block/maximum",keyword:"maximum",params:{comparison: "<=", limit: 128},message:"must be <= 128",schema:128,parentSchema:schema17.properties.interfaces.items.properties.cidr_block,data:data18};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data18 < 0 || isNaN(data18)){
const err46 = {instancePath:instancePath+"/interfaces/" + i0+"/cidr_block",schemaPath:"#/properties/interfaces/items/properties/cidr_block/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema17.properties.interfaces.items.properties.cidr_block,data:data18};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
if(data15.default_gateway_address !== undefined){
let data19 = data15.default_gateway_address;
if((typeof data19 !== "string") && (data19 !== null)){
const err47 = {instancePath:instancePath+"/interfaces/" + i0+"/default_gateway_address",schemaPath:"#/properties/interfaces/items/properties/default_gateway_address/type",keyword:"type",params:{type: schema17.properties.interfaces.items.properties.default_gateway_address.type},message:"must be string,null",schema:schema17.properties.interfaces.items.properties.default_gateway_address.type,parentSchema:schema17.properties.interfaces.items.properties.default_gateway_address,data:data19};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(typeof data19 === "string"){
if(func4(data19) > 64){
const err48 = {instancePath:instancePath+"/interfaces/" + i0+"/default_gateway_address",schemaPath:"#/properties/interfaces/items/properties/default_gateway_address/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema17.properties.interfaces.items.properties.default_gateway_address,data:data19};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
if(data15.link_state !== undefined){
let data20 = data15.link_state;
if(typeof data20 !== "string"){
const err49 = {instancePath:instancePath+"/interfaces/" + i0+"/link_state",schemaPath:"#/properties/interfaces/items/properties/link_state/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.interfaces.items.properties.link_state.type,parentSchema:schema17.properties.interfaces.items.properties.link_state,data:data20};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(!(((data20 === "up") || (data20 === "down")) || (data20 === "unknown"))){
const err50 = {instancePath:instancePath+"/interfaces/" + i0+"/link_state",schemaPath:"#/properties/interfaces/items/properties/link_state/enum",keyword:"enum",params:{allowedValues: schema17.properties.interfaces.items.properties.link_state.enum},message:"must be equal to one of the allowed values",schema:schema17.properties.interfaces.items.properties.link_state.enum,parentSchema:schema17.properties.interfaces.items.properties.link_state,data:data20};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/interfaces/" + i0,schemaPath:"#/properties/interfaces/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema17.properties.interfaces.items.type,parentSchema:schema17.properties.interfaces.items,data:data15};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/interfaces",schemaPath:"#/properties/interfaces/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema17.properties.interfaces.type,parentSchema:schema17.properties.interfaces,data:data14};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data.heartbeat !== undefined){
let data21 = data.heartbeat;
if(typeof data21 !== "boolean"){
const err53 = {instancePath:instancePath+"/heartbeat",schemaPath:"#/properties/heartbeat/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema17.properties.heartbeat.type,parentSchema:schema17.properties.heartbeat,data:data21};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema17.type,parentSchema:schema17,data};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
validate16.errors = vErrors;
return errors === 0;
}

export const mock_vens_put = validate17;
const schema19 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"mock_vens_put.schema.json","type":"object","additionalProperties":false,"required":["heartbeat"],"properties":{"heartbeat":{"type":"boolean","x-file":"mock_vens_put.schema.json"}},"x-file":"mock_vens_put.schema.json"};

function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="mock_vens_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.heartbeat === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "heartbeat"},message:"must have required property '"+"heartbeat"+"'",schema:schema19.required,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "heartbeat")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.heartbeat !== undefined){
let data0 = data.heartbeat;
if(typeof data0 !== "boolean"){
const err2 = {instancePath:instancePath+"/heartbeat",schemaPath:"#/properties/heartbeat/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema19.properties.heartbeat.type,parentSchema:schema19.properties.heartbeat,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.type,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate17.errors = vErrors;
return errors === 0;
}

export const pairing_profiles_pairing_key_post = validate18;
const schema20 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"pairing_profiles_pairing_key_post.schema.json","type":"object","additionalProperties":false,"properties":{},"x-file":"pairing_profiles_pairing_key_post.schema.json"};

function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="pairing_profiles_pairing_key_post.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.type,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate18.errors = vErrors;
return errors === 0;
}

export const pairing_profiles_post = validate19;
const schema21 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"pairing_profiles_post.schema.json","type":"object","additionalProperties":false,"required":["enabled"],"properties":{"name":{"type":"string","maxLength":255,"x-file":"pairing_profiles_post.schema.json"},"description":{"type":"string","x-file":"pairing_profiles_post.schema.json"},"enabled":{"type":"boolean","x-file":"pairing_profiles_post.schema.json"},"mode":{"$ref":"legacy_workload_modes.schema.json","deprecated":true,"x-replaced-by":"enforcement_mode","x-file":"pairing_profiles_post.schema.json"},"enforcement_mode":{"$ref":"workload_enforcement_mode.schema.json","x-file":"pairing_profiles_post.schema.json"},"key_lifespan":{"oneOf":[{"type":"integer","minimum":1,"maximum":2147483647,"x-file":"pairing_profiles_post.schema.json"},{"type":"string","enum":["unlimited"],"x-file":"pairing_profiles_post.schema.json"}],"x-file":"pairing_profiles_post.schema.json"},"allowed_uses_per_key":{"oneOf":[{"type":"integer","minimum":1,"maximum":2147483647,"x-file":"pairing_profiles_post.schema.json"},{"type":"string","enum":["unlimited"],"x-file":"pairing_profiles_post.schema.json"}],"x-file":"pairing_profiles_post.schema.json"},"labels":{"$ref":"labels.schema.json","x-file":"pairing_profiles_post.schema.json"},"env_label_lock":{"type":"boolean","x-file":"pairing_profiles_post.schema.json"},"loc_label_lock":{"type":"boolean","x-file":"pairing_profiles_post.schema.json"},"role_label_lock":{"type":"boolean","x-file":"pairing_profiles_post.schema.json"},"app_label_lock":{"type":"boolean","x-file":"pairing_profiles_post.schema.json"},"mode_lock":{"type":"boolean","deprecated":true,"x-replaced-by":"enforcement_mode_lock","x-file":"pairing_profiles_post.schema.json"},"enforcement_mode_lock":{"type":"boolean","x-file":"pairing_profiles_post.schema.json"},"log_traffic":{"type":"boolean","deprecated":true,"x-replaced-by":"visibility_level","x-file":"pairing_profiles_post.schema.json"},"log_traffic_lock":{"type":"boolean","deprecated":true,"x-replaced-by":"visibility_level_lock","x-file":"pairing_profiles_post.schema.json"},"visibility_level":{"type":"string","enum":["flow_full_detail","flow_summary","flow_drops","flow_off","enhanced_data_collection"],"x-file":"pairing_profiles_post.schema.json"},"visibility_level_lock":{"type":"boolean","x-file":"pairing_profiles_post.schema.json"},"external_data_set":{"type":["string","null"],"maxLength":255,"x-file":"pairing_profiles_post.schema.json"},"external_data_reference":{"type":["string","null"],"maxLength":255,"x-file":"pairing_profiles_post.schema.json"},"agent_software_release":{"type":["string","null"],"x-file":"pairing_profiles_post.schema.json"},"ven_type":{"$ref":"pairing_profile_ven_type.schema.json","x-file":"pairing_profiles_post.schema.json"}},"x-file":"pairing_profiles_post.schema.json"};
const schema22 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"legacy_workload_modes.schema.json","type":"string","enum":["idle","illuminated","enforced"],"x-file":"legacy_workload_modes.schema.json"};
const schema24 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"labels.schema.json","type":"array","items":{"type":"object","additionalProperties":false,"required":["href"],"properties":{"href":{"type":"string","x-file":"labels.schema.json"}},"x-file":"labels.schema.json"},"uniqueItems":true,"x-file":"labels.schema.json"};
const schema25 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"pairing_profile_ven_type.schema.json","type":"string","enum":["specified_during_activation","server","endpoint"],"x-file":"pairing_profile_ven_type.schema.json"};
const func0 = module1.hasDuplicates;

function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="pairing_profiles_post.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.enabled === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "enabled"},message:"must have required property '"+"enabled"+"'",schema:schema21.required,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func30.call(schema21.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func4(data0) > 255){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema21.properties.name,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.name.type,parentSchema:schema21.properties.name,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.description !== undefined){
let data1 = data.description;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.description.type,parentSchema:schema21.properties.description,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.enabled !== undefined){
let data2 = data.enabled;
if(typeof data2 !== "boolean"){
const err5 = {instancePath:instancePath+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema21.properties.enabled.type,parentSchema:schema21.properties.enabled,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.mode !== undefined){
let data3 = data.mode;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/mode",schemaPath:"legacy_workload_modes.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema22.type,parentSchema:schema22,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!(((data3 === "idle") || (data3 === "illuminated")) || (data3 === "enforced"))){
const err7 = {instancePath:instancePath+"/mode",schemaPath:"legacy_workload_modes.schema.json/enum",keyword:"enum",params:{allowedValues: schema22.enum},message:"must be equal to one of the allowed values",schema:schema22.enum,parentSchema:schema22,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.enforcement_mode !== undefined){
let data4 = data.enforcement_mode;
if(typeof data4 !== "string"){
const err8 = {instancePath:instancePath+"/enforcement_mode",schemaPath:"workload_enforcement_mode.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.type,parentSchema:schema18,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!((((data4 === "idle") || (data4 === "visibility_only")) || (data4 === "full")) || (data4 === "selective"))){
const err9 = {instancePath:instancePath+"/enforcement_mode",schemaPath:"workload_enforcement_mode.schema.json/enum",keyword:"enum",params:{allowedValues: schema18.enum},message:"must be equal to one of the allowed values",schema:schema18.enum,parentSchema:schema18,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.key_lifespan !== undefined){
let data5 = data.key_lifespan;
const _errs15 = errors;
let valid3 = false;
let passing0 = null;
const _errs16 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err10 = {instancePath:instancePath+"/key_lifespan",schemaPath:"#/properties/key_lifespan/oneOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema21.properties.key_lifespan.oneOf[0].type,parentSchema:schema21.properties.key_lifespan.oneOf[0],data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 2147483647 || isNaN(data5)){
const err11 = {instancePath:instancePath+"/key_lifespan",schemaPath:"#/properties/key_lifespan/oneOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647",schema:2147483647,parentSchema:schema21.properties.key_lifespan.oneOf[0],data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data5 < 1 || isNaN(data5)){
const err12 = {instancePath:instancePath+"/key_lifespan",schemaPath:"#/properties/key_lifespan/oneOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema21.properties.key_lifespan.oneOf[0],data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
var _valid0 = _errs16 === errors;
if(_valid0){
valid3 = true;
passing0 = 0;
}
const _errs18 = errors;
if(typeof data5 !== "string"){
const err13 = {instancePath:instancePath+"/key_lifespan",schemaPath:"#/properties/key_lifespan/oneOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.key_lifespan.oneOf[1].type,parentSchema:schema21.properties.key_lifespan.oneOf[1],data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!(data5 === "unlimited")){
const err14 = {instancePath:instancePath+"/key_lifespan",schemaPath:"#/properties/key_lifespan/oneOf/1/enum",keyword:"enum",params:{allowedValues: schema21.properties.key_lifespan.oneOf[1].enum},message:"must be equal to one of the allowed values",schema:schema21.properties.key_lifespan.oneOf[1].enum,parentSchema:schema21.properties.key_lifespan.oneOf[1],data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var _valid0 = _errs18 === errors;
if(_valid0 && valid3){
valid3 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid3 = true;
passing0 = 1;
}
}
if(!valid3){
const err15 = {instancePath:instancePath+"/key_lifespan",schemaPath:"#/properties/key_lifespan/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf",schema:schema21.properties.key_lifespan.oneOf,parentSchema:schema21.properties.key_lifespan,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
else {
errors = _errs15;
if(vErrors !== null){
if(_errs15){
vErrors.length = _errs15;
}
else {
vErrors = null;
}
}
}
}
if(data.allowed_uses_per_key !== undefined){
let data6 = data.allowed_uses_per_key;
const _errs21 = errors;
let valid4 = false;
let passing1 = null;
const _errs22 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err16 = {instancePath:instancePath+"/allowed_uses_per_key",schemaPath:"#/properties/allowed_uses_per_key/oneOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema21.properties.allowed_uses_per_key.oneOf[0].type,parentSchema:schema21.properties.allowed_uses_per_key.oneOf[0],data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 2147483647 || isNaN(data6)){
const err17 = {instancePath:instancePath+"/allowed_uses_per_key",schemaPath:"#/properties/allowed_uses_per_key/oneOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647",schema:2147483647,parentSchema:schema21.properties.allowed_uses_per_key.oneOf[0],data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data6 < 1 || isNaN(data6)){
const err18 = {instancePath:instancePath+"/allowed_uses_per_key",schemaPath:"#/properties/allowed_uses_per_key/oneOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema21.properties.allowed_uses_per_key.oneOf[0],data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
var _valid1 = _errs22 === errors;
if(_valid1){
valid4 = true;
passing1 = 0;
}
const _errs24 = errors;
if(typeof data6 !== "string"){
const err19 = {instancePath:instancePath+"/allowed_uses_per_key",schemaPath:"#/properties/allowed_uses_per_key/oneOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.allowed_uses_per_key.oneOf[1].type,parentSchema:schema21.properties.allowed_uses_per_key.oneOf[1],data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!(data6 === "unlimited")){
const err20 = {instancePath:instancePath+"/allowed_uses_per_key",schemaPath:"#/properties/allowed_uses_per_key/oneOf/1/enum",keyword:"enum",params:{allowedValues: schema21.properties.allowed_uses_per_key.oneOf[1].enum},message:"must be equal to one of the allowed values",schema:schema21.properties.allowed_uses_per_key.oneOf[1].enum,parentSchema:schema21.properties.allowed_uses_per_key.oneOf[1],data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
var _valid1 = _errs24 === errors;
if(_valid1 && valid4){
valid4 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid4 = true;
passing1 = 1;
}
}
if(!valid4){
const err21 = {instancePath:instancePath+"/allowed_uses_per_key",schemaPath:"#/properties/allowed_uses_per_key/oneOf",keyword:"oneOf",params:{passingSchemas: passing1},message:"must match exactly one schema in oneOf",schema:schema21.properties.allowed_uses_per_key.oneOf,parentSchema:schema21.properties.allowed_uses_per_key,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
else {
errors = _errs21;
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
}
}
if(data.labels !== undefined){
let data7 = data.labels;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.href === undefined){
const err22 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"labels.schema.json/items/required",keyword:"required",params:{missingProperty: "href"},message:"must have required property '"+"href"+"'",schema:schema24.items.required,parentSchema:schema24.items,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key1 in data8){
if(!(key1 === "href")){
const err23 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"labels.schema.json/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema24.items,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data8.href !== undefined){
let data9 = data8.href;
if(typeof data9 !== "string"){
const err24 = {instancePath:instancePath+"/labels/" + i0+"/href",schemaPath:"labels.schema.json/items/properties/href/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.items.properties.href.type,parentSchema:schema24.items.properties.href,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"labels.schema.json/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema24.items.type,parentSchema:schema24.items,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(func0(data7)){
const err26 = {instancePath:instancePath+"/labels",schemaPath:"labels.schema.json/uniqueItems",keyword:"uniqueItems",params:{},message:"",schema:true,parentSchema:schema24,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/labels",schemaPath:"labels.schema.json/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema24.type,parentSchema:schema24,data:data7};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.env_label_lock !== undefined){
let data10 = data.env_label_lock;
if(typeof data10 !== "boolean"){
const err28 = {instancePath:instancePath+"/env_label_lock",schemaPath:"#/properties/env_label_lock/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema21.properties.env_label_lock.type,parentSchema:schema21.properties.env_label_lock,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.loc_label_lock !== undefined){
let data11 = data.loc_label_lock;
if(typeof data11 !== "boolean"){
const err29 = {instancePath:instancePath+"/loc_label_lock",schemaPath:"#/properties/loc_label_lock/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema21.properties.loc_label_lock.type,parentSchema:schema21.properties.loc_label_lock,data:data11};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.role_label_lock !== undefined){
let data12 = data.role_label_lock;
if(typeof data12 !== "boolean"){
const err30 = {instancePath:instancePath+"/role_label_lock",schemaPath:"#/properties/role_label_lock/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema21.properties.role_label_lock.type,parentSchema:schema21.properties.role_label_lock,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.app_label_lock !== undefined){
let data13 = data.app_label_lock;
if(typeof data13 !== "boolean"){
const err31 = {instancePath:instancePath+"/app_label_lock",schemaPath:"#/properties/app_label_lock/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema21.properties.app_label_lock.type,parentSchema:schema21.properties.app_label_lock,data:data13};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.mode_lock !== undefined){
let data14 = data.mode_lock;
if(typeof data14 !== "boolean"){
const err32 = {instancePath:instancePath+"/mode_lock",schemaPath:"#/properties/mode_lock/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema21.properties.mode_lock.type,parentSchema:schema21.properties.mode_lock,data:data14};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.enforcement_mode_lock !== undefined){
let data15 = data.enforcement_mode_lock;
if(typeof data15 !== "boolean"){
const err33 = {instancePath:instancePath+"/enforcement_mode_lock",schemaPath:"#/properties/enforcement_mode_lock/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema21.properties.enforcement_mode_lock.type,parentSchema:schema21.properties.enforcement_mode_lock,data:data15};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.log_traffic !== undefined){
let data16 = data.log_traffic;
if(typeof data16 !== "boolean"){
const err34 = {instancePath:instancePath+"/log_traffic",schemaPath:"#/properties/log_traffic/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema21.properties.log_traffic.type,parentSchema:schema21.properties.log_traffic,data:data16};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.log_traffic_lock !== undefined){
let data17 = data.log_traffic_lock;
if(typeof data17 !== "boolean"){
const err35 = {instancePath:instancePath+"/log_traffic_lock",schemaPath:"#/properties/log_traffic_lock/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema21.properties.log_traffic_lock.type,parentSchema:schema21.properties.log_traffic_lock,data:data17};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.visibility_level !== undefined){
let data18 = data.visibility_level;
if(typeof data18 !== "string"){
const err36 = {instancePath:instancePath+"/visibility_level",schemaPath:"#/properties/visibility_level/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.visibility_level.type,parentSchema:schema21.properties.visibility_level,data:data18};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(!(((((data18 === "flow_full_detail") || (data18 === "flow_summary")) || (data18 === "flow_drops")) || (data18 === "flow_off")) || (data18 === "enhanced_data_collection"))){
const err37 = {instancePath:instancePath+"/visibility_level",schemaPath:"#/properties/visibility_level/enum",keyword:"enum",params:{allowedValues: schema21.properties.visibility_level.enum},message:"must be equal to one of the allowed values",schema:schema21.properties.visibility_level.enum,parentSchema:schema21.properties.visibility_level,data:data18};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.visibility_level_lock !== undefined){
let data19 = data.visibility_level_lock;
if(typeof data19 !== "boolean"){
const err38 = {instancePath:instancePath+"/visibility_level_lock",schemaPath:"#/properties/visibility_level_lock/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema21.properties.visibility_level_lock.type,parentSchema:schema21.properties.visibility_level_lock,data:data19};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.external_data_set !== undefined){
let data20 = data.external_data_set;
if((typeof data20 !== "string") && (data20 !== null)){
const err39 = {instancePath:instancePath+"/external_data_set",schemaPath:"#/properties/external_data_set/type",keyword:"type",params:{type: schema21.properties.external_data_set.type},message:"must be string,null",schema:schema21.properties.external_data_set.type,parentSchema:schema21.properties.external_data_set,data:data20};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(typeof data20 === "string"){
if(func4(data20) > 255){
const err40 = {instancePath:instancePath+"/external_data_set",schemaPath:"#/properties/external_data_set/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema21.properties.external_data_set,data:data20};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
if(data.external_data_reference !== undefined){
let data21 = data.external_data_reference;
if((typeof data21 !== "string") && (data21 !== null)){
const err41 = {instancePath:instancePath+"/external_data_reference",schemaPath:"#/properties/external_data_reference/type",keyword:"type",params:{type: schema21.properties.external_data_reference.type},message:"must be string,null",schema:schema21.properties.external_data_reference.type,parentSchema:schema21.properties.external_data_reference,data:data21};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(typeof data21 === "string"){
if(func4(data21) > 255){
const err42 = {instancePath:instancePath+"/external_data_reference",schemaPath:"#/properties/external_data_reference/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema21.properties.external_data_reference,data:data21};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
if(data.agent_software_release !== undefined){
let data22 = data.agent_software_release;
if((typeof data22 !== "string") && (data22 !== null)){
const err43 = {instancePath:instancePath+"/agent_software_release",schemaPath:"#/properties/agent_software_release/type",keyword:"type",params:{type: schema21.properties.agent_software_release.type},message:"must be string,null",schema:schema21.properties.agent_software_release.type,parentSchema:schema21.properties.agent_software_release,data:data22};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.ven_type !== undefined){
let data23 = data.ven_type;
if(typeof data23 !== "string"){
const err44 = {instancePath:instancePath+"/ven_type",schemaPath:"pairing_profile_ven_type.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema25.type,parentSchema:schema25,data:data23};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(!(((data23 === "specified_during_activation") || (data23 === "server")) || (data23 === "endpoint"))){
const err45 = {instancePath:instancePath+"/ven_type",schemaPath:"pairing_profile_ven_type.schema.json/enum",keyword:"enum",params:{allowedValues: schema25.enum},message:"must be equal to one of the allowed values",schema:schema25.enum,parentSchema:schema25,data:data23};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.type,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
validate19.errors = vErrors;
return errors === 0;
}

export const pairing_profiles_put = validate20;
const schema26 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"pairing_profiles_put.schema.json","type":"object","additionalProperties":false,"properties":{"name":{"type":"string","maxLength":255,"x-file":"pairing_profiles_put.schema.json"},"description":{"type":"string","x-file":"pairing_profiles_put.schema.json"},"enabled":{"type":"boolean","x-file":"pairing_profiles_put.schema.json"},"mode":{"$ref":"legacy_workload_modes.schema.json","deprecated":true,"x-replaced-by":"enforcement_mode","x-file":"pairing_profiles_put.schema.json"},"enforcement_mode":{"$ref":"workload_enforcement_mode.schema.json","x-file":"pairing_profiles_put.schema.json"},"key_lifespan":{"oneOf":[{"type":"integer","minimum":1,"maximum":9007199254740991,"x-file":"pairing_profiles_put.schema.json"},{"type":"string","enum":["unlimited"],"x-file":"pairing_profiles_put.schema.json"}],"x-file":"pairing_profiles_put.schema.json"},"allowed_uses_per_key":{"oneOf":[{"type":"integer","minimum":1,"maximum":9007199254740991,"x-file":"pairing_profiles_put.schema.json"},{"type":"string","enum":["unlimited"],"x-file":"pairing_profiles_put.schema.json"}],"x-file":"pairing_profiles_put.schema.json"},"labels":{"$ref":"labels.schema.json","x-file":"pairing_profiles_put.schema.json"},"env_label_lock":{"type":"boolean","x-file":"pairing_profiles_put.schema.json"},"loc_label_lock":{"type":"boolean","x-file":"pairing_profiles_put.schema.json"},"role_label_lock":{"type":"boolean","x-file":"pairing_profiles_put.schema.json"},"app_label_lock":{"type":"boolean","x-file":"pairing_profiles_put.schema.json"},"mode_lock":{"type":"boolean","deprecated":true,"x-replaced-by":"enforcement_mode_lock","x-file":"pairing_profiles_put.schema.json"},"enforcement_mode_lock":{"type":"boolean","x-file":"pairing_profiles_put.schema.json"},"log_traffic":{"type":"boolean","deprecated":true,"x-replaced-by":"visibility_level","x-file":"pairing_profiles_put.schema.json"},"log_traffic_lock":{"type":"boolean","deprecated":true,"x-replaced-by":"visibility_level_lock","x-file":"pairing_profiles_put.schema.json"},"visibility_level":{"type":"string","enum":["flow_full_detail","flow_summary","flow_drops","flow_off","enhanced_data_collection"],"x-file":"pairing_profiles_put.schema.json"},"visibility_level_lock":{"type":"boolean","x-file":"pairing_profiles_put.schema.json"},"external_data_set":{"type":["string","null"],"maxLength":255,"x-file":"pairing_profiles_put.schema.json"},"external_data_reference":{"type":["string","null"],"maxLength":255,"x-file":"pairing_profiles_put.schema.json"},"agent_software_release":{"type":["string","null"],"x-file":"pairing_profiles_put.schema.json"}},"x-file":"pairing_profiles_put.schema.json"};

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="pairing_profiles_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func30.call(schema26.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func4(data0) > 255){
const err1 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema26.properties.name,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.properties.name.type,parentSchema:schema26.properties.name,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.description !== undefined){
let data1 = data.description;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.properties.description.type,parentSchema:schema26.properties.description,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.enabled !== undefined){
let data2 = data.enabled;
if(typeof data2 !== "boolean"){
const err4 = {instancePath:instancePath+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema26.properties.enabled.type,parentSchema:schema26.properties.enabled,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.mode !== undefined){
let data3 = data.mode;
if(typeof data3 !== "string"){
const err5 = {instancePath:instancePath+"/mode",schemaPath:"legacy_workload_modes.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema22.type,parentSchema:schema22,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(((data3 === "idle") || (data3 === "illuminated")) || (data3 === "enforced"))){
const err6 = {instancePath:instancePath+"/mode",schemaPath:"legacy_workload_modes.schema.json/enum",keyword:"enum",params:{allowedValues: schema22.enum},message:"must be equal to one of the allowed values",schema:schema22.enum,parentSchema:schema22,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.enforcement_mode !== undefined){
let data4 = data.enforcement_mode;
if(typeof data4 !== "string"){
const err7 = {instancePath:instancePath+"/enforcement_mode",schemaPath:"workload_enforcement_mode.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.type,parentSchema:schema18,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!((((data4 === "idle") || (data4 === "visibility_only")) || (data4 === "full")) || (data4 === "selective"))){
const err8 = {instancePath:instancePath+"/enforcement_mode",schemaPath:"workload_enforcement_mode.schema.json/enum",keyword:"enum",params:{allowedValues: schema18.enum},message:"must be equal to one of the allowed values",schema:schema18.enum,parentSchema:schema18,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.key_lifespan !== undefined){
let data5 = data.key_lifespan;
const _errs15 = errors;
let valid3 = false;
let passing0 = null;
const _errs16 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err9 = {instancePath:instancePath+"/key_lifespan",schemaPath:"#/properties/key_lifespan/oneOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema26.properties.key_lifespan.oneOf[0].type,parentSchema:schema26.properties.key_lifespan.oneOf[0],data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 9007199254740991 || isNaN(data5)){
const err10 = {instancePath:instancePath+"/key_lifespan",schemaPath:"#/properties/key_lifespan/oneOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:schema26.properties.key_lifespan.oneOf[0],data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data5 < 1 || isNaN(data5)){
const err11 = {instancePath:instancePath+"/key_lifespan",schemaPath:"#/properties/key_lifespan/oneOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema26.properties.key_lifespan.oneOf[0],data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
var _valid0 = _errs16 === errors;
if(_valid0){
valid3 = true;
passing0 = 0;
}
const _errs18 = errors;
if(typeof data5 !== "string"){
const err12 = {instancePath:instancePath+"/key_lifespan",schemaPath:"#/properties/key_lifespan/oneOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.properties.key_lifespan.oneOf[1].type,parentSchema:schema26.properties.key_lifespan.oneOf[1],data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!(data5 === "unlimited")){
const err13 = {instancePath:instancePath+"/key_lifespan",schemaPath:"#/properties/key_lifespan/oneOf/1/enum",keyword:"enum",params:{allowedValues: schema26.properties.key_lifespan.oneOf[1].enum},message:"must be equal to one of the allowed values",schema:schema26.properties.key_lifespan.oneOf[1].enum,parentSchema:schema26.properties.key_lifespan.oneOf[1],data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid0 = _errs18 === errors;
if(_valid0 && valid3){
valid3 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid3 = true;
passing0 = 1;
}
}
if(!valid3){
const err14 = {instancePath:instancePath+"/key_lifespan",schemaPath:"#/properties/key_lifespan/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf",schema:schema26.properties.key_lifespan.oneOf,parentSchema:schema26.properties.key_lifespan,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
else {
errors = _errs15;
if(vErrors !== null){
if(_errs15){
vErrors.length = _errs15;
}
else {
vErrors = null;
}
}
}
}
if(data.allowed_uses_per_key !== undefined){
let data6 = data.allowed_uses_per_key;
const _errs21 = errors;
let valid4 = false;
let passing1 = null;
const _errs22 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err15 = {instancePath:instancePath+"/allowed_uses_per_key",schemaPath:"#/properties/allowed_uses_per_key/oneOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema26.properties.allowed_uses_per_key.oneOf[0].type,parentSchema:schema26.properties.allowed_uses_per_key.oneOf[0],data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 9007199254740991 || isNaN(data6)){
const err16 = {instancePath:instancePath+"/allowed_uses_per_key",schemaPath:"#/properties/allowed_uses_per_key/oneOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:schema26.properties.allowed_uses_per_key.oneOf[0],data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data6 < 1 || isNaN(data6)){
const err17 = {instancePath:instancePath+"/allowed_uses_per_key",schemaPath:"#/properties/allowed_uses_per_key/oneOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema26.properties.allowed_uses_per_key.oneOf[0],data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
var _valid1 = _errs22 === errors;
if(_valid1){
valid4 = true;
passing1 = 0;
}
const _errs24 = errors;
if(typeof data6 !== "string"){
const err18 = {instancePath:instancePath+"/allowed_uses_per_key",schemaPath:"#/properties/allowed_uses_per_key/oneOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.properties.allowed_uses_per_key.oneOf[1].type,parentSchema:schema26.properties.allowed_uses_per_key.oneOf[1],data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!(data6 === "unlimited")){
const err19 = {instancePath:instancePath+"/allowed_uses_per_key",schemaPath:"#/properties/allowed_uses_per_key/oneOf/1/enum",keyword:"enum",params:{allowedValues: schema26.properties.allowed_uses_per_key.oneOf[1].enum},message:"must be equal to one of the allowed values",schema:schema26.properties.allowed_uses_per_key.oneOf[1].enum,parentSchema:schema26.properties.allowed_uses_per_key.oneOf[1],data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var _valid1 = _errs24 === errors;
if(_valid1 && valid4){
valid4 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid4 = true;
passing1 = 1;
}
}
if(!valid4){
const err20 = {instancePath:instancePath+"/allowed_uses_per_key",schemaPath:"#/properties/allowed_uses_per_key/oneOf",keyword:"oneOf",params:{passingSchemas: passing1},message:"must match exactly one schema in oneOf",schema:schema26.properties.allowed_uses_per_key.oneOf,parentSchema:schema26.properties.allowed_uses_per_key,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
else {
errors = _errs21;
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
}
}
if(data.labels !== undefined){
let data7 = data.labels;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.href === undefined){
const err21 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"labels.schema.json/items/required",keyword:"required",params:{missingProperty: "href"},message:"must have required property '"+"href"+"'",schema:schema24.items.required,parentSchema:schema24.items,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
for(const key1 in data8){
if(!(key1 === "href")){
const err22 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"labels.schema.json/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema24.items,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data8.href !== undefined){
let data9 = data8.href;
if(typeof data9 !== "string"){
const err23 = {instancePath:instancePath+"/labels/" + i0+"/href",schemaPath:"labels.schema.json/items/properties/href/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.items.properties.href.type,parentSchema:schema24.items.properties.href,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"labels.schema.json/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema24.items.type,parentSchema:schema24.items,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(func0(data7)){
const err25 = {instancePath:instancePath+"/labels",schemaPath:"labels.schema.json/uniqueItems",keyword:"uniqueItems",params:{},message:"",schema:true,parentSchema:schema24,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/labels",schemaPath:"labels.schema.json/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema24.type,parentSchema:schema24,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.env_label_lock !== undefined){
let data10 = data.env_label_lock;
if(typeof data10 !== "boolean"){
const err27 = {instancePath:instancePath+"/env_label_lock",schemaPath:"#/properties/env_label_lock/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema26.properties.env_label_lock.type,parentSchema:schema26.properties.env_label_lock,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.loc_label_lock !== undefined){
let data11 = data.loc_label_lock;
if(typeof data11 !== "boolean"){
const err28 = {instancePath:instancePath+"/loc_label_lock",schemaPath:"#/properties/loc_label_lock/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema26.properties.loc_label_lock.type,parentSchema:schema26.properties.loc_label_lock,data:data11};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.role_label_lock !== undefined){
let data12 = data.role_label_lock;
if(typeof data12 !== "boolean"){
const err29 = {instancePath:instancePath+"/role_label_lock",schemaPath:"#/properties/role_label_lock/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema26.properties.role_label_lock.type,parentSchema:schema26.properties.role_label_lock,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.app_label_lock !== undefined){
let data13 = data.app_label_lock;
if(typeof data13 !== "boolean"){
const err30 = {instancePath:instancePath+"/app_label_lock",schemaPath:"#/properties/app_label_lock/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema26.properties.app_label_lock.type,parentSchema:schema26.properties.app_label_lock,data:data13};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.mode_lock !== undefined){
let data14 = data.mode_lock;
if(typeof data14 !== "boolean"){
const err31 = {instancePath:instancePath+"/mode_lock",schemaPath:"#/properties/mode_lock/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema26.properties.mode_lock.type,parentSchema:schema26.properties.mode_lock,data:data14};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.enforcement_mode_lock !== undefined){
let data15 = data.enforcement_mode_lock;
if(typeof data15 !== "boolean"){
const err32 = {instancePath:instancePath+"/enforcement_mode_lock",schemaPath:"#/properties/enforcement_mode_lock/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema26.properties.enforcement_mode_lock.type,parentSchema:schema26.properties.enforcement_mode_lock,data:data15};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.log_traffic !== undefined){
let data16 = data.log_traffic;
if(typeof data16 !== "boolean"){
const err33 = {instancePath:instancePath+"/log_traffic",schemaPath:"#/properties/log_traffic/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema26.properties.log_traffic.type,parentSchema:schema26.properties.log_traffic,data:data16};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.log_traffic_lock !== undefined){
let data17 = data.log_traffic_lock;
if(typeof data17 !== "boolean"){
const err34 = {instancePath:instancePath+"/log_traffic_lock",schemaPath:"#/properties/log_traffic_lock/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema26.properties.log_traffic_lock.type,parentSchema:schema26.properties.log_traffic_lock,data:data17};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.visibility_level !== undefined){
let data18 = data.visibility_level;
if(typeof data18 !== "string"){
const err35 = {instancePath:instancePath+"/visibility_level",schemaPath:"#/properties/visibility_level/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.properties.visibility_level.type,parentSchema:schema26.properties.visibility_level,data:data18};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(!(((((data18 === "flow_full_detail") || (data18 === "flow_summary")) || (data18 === "flow_drops")) || (data18 === "flow_off")) || (data18 === "enhanced_data_collection"))){
const err36 = {instancePath:instancePath+"/visibility_level",schemaPath:"#/properties/visibility_level/enum",keyword:"enum",params:{allowedValues: schema26.properties.visibility_level.enum},message:"must be equal to one of the allowed values",schema:schema26.properties.visibility_level.enum,parentSchema:schema26.properties.visibility_level,data:data18};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.visibility_level_lock !== undefined){
let data19 = data.visibility_level_lock;
if(typeof data19 !== "boolean"){
const err37 = {instancePath:instancePath+"/visibility_level_lock",schemaPath:"#/properties/visibility_level_lock/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema26.properties.visibility_level_lock.type,parentSchema:schema26.properties.visibility_level_lock,data:data19};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.external_data_set !== undefined){
let data20 = data.external_data_set;
if((typeof data20 !== "string") && (data20 !== null)){
const err38 = {instancePath:instancePath+"/external_data_set",schemaPath:"#/properties/external_data_set/type",keyword:"type",params:{type: schema26.properties.external_data_set.type},message:"must be string,null",schema:schema26.properties.external_data_set.type,parentSchema:schema26.properties.external_data_set,data:data20};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(typeof data20 === "string"){
if(func4(data20) > 255){
const err39 = {instancePath:instancePath+"/external_data_set",schemaPath:"#/properties/external_data_set/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema26.properties.external_data_set,data:data20};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
if(data.external_data_reference !== undefined){
let data21 = data.external_data_reference;
if((typeof data21 !== "string") && (data21 !== null)){
const err40 = {instancePath:instancePath+"/external_data_reference",schemaPath:"#/properties/external_data_reference/type",keyword:"type",params:{type: schema26.properties.external_data_reference.type},message:"must be string,null",schema:schema26.properties.external_data_reference.type,parentSchema:schema26.properties.external_data_reference,data:data21};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(typeof data21 === "string"){
if(func4(data21) > 255){
const err41 = {instancePath:instancePath+"/external_data_reference",schemaPath:"#/properties/external_data_reference/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema26.properties.external_data_reference,data:data21};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
if(data.agent_software_release !== undefined){
let data22 = data.agent_software_release;
if((typeof data22 !== "string") && (data22 !== null)){
const err42 = {instancePath:instancePath+"/agent_software_release",schemaPath:"#/properties/agent_software_release/type",keyword:"type",params:{type: schema26.properties.agent_software_release.type},message:"must be string,null",schema:schema26.properties.agent_software_release.type,parentSchema:schema26.properties.agent_software_release,data:data22};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema26.type,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}

export const scenario = validate21;
const schema30 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"scenario.schema.json","title":"Scenario","type":"object","additionalProperties":false,"properties":{"description":{"type":"string","x-file":"scenario.schema.json"},"orgs":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"integer","minimum":1,"maximum":999999999999999,"x-file":"scenario.schema.json"},"display_name":{"type":"string","minLength":1,"maxLength":255,"x-file":"scenario.schema.json"},"initial_objects":{"type":"boolean","x-file":"scenario.schema.json"},"users":{"type":"array","items":{"$ref":"#/definitions/user","x-file":"scenario.schema.json"},"x-file":"scenario.schema.json"},"objects":{"type":"object","additionalProperties":{"type":"array","items":{"type":"object","x-file":"scenario.schema.json"},"x-file":"scenario.schema.json"},"x-file":"scenario.schema.json"}},"x-file":"scenario.schema.json"},"x-file":"scenario.schema.json"}},"definitions":{"user":{"type":"object","additionalProperties":false,"required":["username"],"properties":{"username":{"type":"string","minLength":1,"maxLength":255,"x-file":"scenario.schema.json"},"full_name":{"type":"string","maxLength":255,"x-file":"scenario.schema.json"},"password":{"type":"string","minLength":1,"x-file":"scenario.schema.json"},"roles":{"type":"array","items":{"type":"string","x-file":"scenario.schema.json"},"x-file":"scenario.schema.json"},"api_keys":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["key","secret"],"properties":{"key":{"type":"string","pattern":"^api_[0-9A-Za-z_-]{1,64}$","x-file":"scenario.schema.json"},"secret":{"type":"string","minLength":1,"x-file":"scenario.schema.json"}},"x-file":"scenario.schema.json"},"x-file":"scenario.schema.json"}},"x-file":"scenario.schema.json"}},"x-file":"scenario.schema.json"};
const schema31 = {"type":"object","additionalProperties":false,"required":["username"],"properties":{"username":{"type":"string","minLength":1,"maxLength":255,"x-file":"scenario.schema.json"},"full_name":{"type":"string","maxLength":255,"x-file":"scenario.schema.json"},"password":{"type":"string","minLength":1,"x-file":"scenario.schema.json"},"roles":{"type":"array","items":{"type":"string","x-file":"scenario.schema.json"},"x-file":"scenario.schema.json"},"api_keys":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["key","secret"],"properties":{"key":{"type":"string","pattern":"^api_[0-9A-Za-z_-]{1,64}$","x-file":"scenario.schema.json"},"secret":{"type":"string","minLength":1,"x-file":"scenario.schema.json"}},"x-file":"scenario.schema.json"},"x-file":"scenario.schema.json"}},"x-file":"scenario.schema.json"};
const pattern0 = new RegExp("^api_[0-9A-Za-z_-]{1,64}$", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="scenario.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "description") || (key0 === "orgs"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.description !== undefined){
let data0 = data.description;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.description.type,parentSchema:schema30.properties.description,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.orgs !== undefined){
let data1 = data.orgs;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!(((((key1 === "id") || (key1 === "display_name")) || (key1 === "initial_objects")) || (key1 === "users")) || (key1 === "objects"))){
const err2 = {instancePath:instancePath+"/orgs/" + i0,schemaPath:"#/properties/orgs/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema30.properties.orgs.items,data:data2};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data2.id !== undefined){
let data3 = data2.id;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err3 = {instancePath:instancePath+"/orgs/" + i0+"/id",schemaPath:"#/properties/orgs/items/properties/id/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema30.properties.orgs.items.properties.id.type,parentSchema:schema30.properties.orgs.items.properties.id,data:data3};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 999999999999999 || isNaN(data3)){
const err4 = {instancePath:instancePath+"/orgs/" + i0+"/id",schemaPath:"#/properties/orgs/items/properties/id/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999999999999999},message:"must be <= 999999999999999",schema:999999999999999,parentSchema:schema30.properties.orgs.items.properties.id,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err5 = {instancePath:instancePath+"/orgs/" + i0+"/id",schemaPath:"#/properties/orgs/items/properties/id/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema30.properties.orgs.items.properties.id,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data2.display_name !== undefined){
let data4 = data2.display_name;
if(typeof data4 === "string"){
if(func4(data4) > 255){
const err6 = {instancePath:instancePath+"/orgs/" + i0+"/display_name",schemaPath:"#/properties/orgs/items/properties/display_name/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema30.properties.orgs.items.properties.display_name,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func4(data4) < 1){
const err7 = {instancePath:instancePath+"/orgs/" + i0+"/display_name",schemaPath:"#/properties/orgs/items/properties/display_name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema30.properties.orgs.items.properties.display_name,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/orgs/" + i0+"/display_name",schemaPath:"#/properties/orgs/items/properties/display_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.orgs.items.properties.display_name.type,parentSchema:schema30.properties.orgs.items.properties.display_name,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.initial_objects !== undefined){
let data5 = data2.initial_objects;
if(typeof data5 !== "boolean"){
const err9 = {instancePath:instancePath+"/orgs/" + i0+"/initial_objects",schemaPath:"#/properties/orgs/items/properties/initial_objects/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema30.properties.orgs.items.properties.initial_objects.type,parentSchema:schema30.properties.orgs.items.properties.initial_objects,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.users !== undefined){
let data6 = data2.users;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.username === undefined){
const err10 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1,schemaPath:"#/definitions/user/required",keyword:"required",params:{missingProperty: "username"},message:"must have required property '"+"username"+"'",schema:schema31.required,parentSchema:schema31,data:data7};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key2 in data7){
if(!(((((key2 === "username") || (key2 === "full_name")) || (key2 === "password")) || (key2 === "roles")) || (key2 === "api_keys"))){
const err11 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1,schemaPath:"#/definitions/user/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data:data7};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data7.username !== undefined){
let data8 = data7.username;
if(typeof data8 === "string"){
if(func4(data8) > 255){
const err12 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/username",schemaPath:"#/definitions/user/properties/username/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema31.properties.username,data:data8};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(func4(data8) < 1){
const err13 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/username",schemaPath:"#/definitions/user/properties/username/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.username,data:data8};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/username",schemaPath:"#/definitions/user/properties/username/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.username.type,parentSchema:schema31.properties.username,data:data8};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data7.full_name !== undefined){
let data9 = data7.full_name;
if(typeof data9 === "string"){
if(func4(data9) > 255){
const err15 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/full_name",schemaPath:"#/definitions/user/properties/full_name/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema31.properties.full_name,data:data9};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/full_name",schemaPath:"#/definitions/user/properties/full_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.full_name.type,parentSchema:schema31.properties.full_name,data:data9};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data7.password !== undefined){
let data10 = data7.password;
if(typeof data10 === "string"){
if(func4(data10) < 1){
const err17 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/password",schemaPath:"#/definitions/user/properties/password/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.password,data:data10};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/password",schemaPath:"#/definitions/user/properties/password/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.password.type,parentSchema:schema31.properties.password,data:data10};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data7.roles !== undefined){
let data11 = data7.roles;
if(Array.isArray(data11)){
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
let data12 = data11[i2];
if(typeof data12 !== "string"){
const err19 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/roles/" + i2,schemaPath:"#/definitions/user/properties/roles/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.roles.items.type,parentSchema:schema31.properties.roles.items,data:data12};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/roles",schemaPath:"#/definitions/user/properties/roles/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.roles.type,parentSchema:schema31.properties.roles,data:data11};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data7.api_keys !== undefined){
let data13 = data7.api_keys;
if(Array.isArray(data13)){
const len3 = data13.length;
for(let i3=0; i3<len3; i3++){
let data14 = data13[i3];
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.key === undefined){
const err21 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/api_keys/" + i3,schemaPath:"#/definitions/user/properties/api_keys/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema31.properties.api_keys.items.required,parentSchema:schema31.properties.api_keys.items,data:data14};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data14.secret === undefined){
const err22 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/api_keys/" + i3,schemaPath:"#/definitions/user/properties/api_keys/items/required",keyword:"required",params:{missingProperty: "secret"},message:"must have required property '"+"secret"+"'",schema:schema31.properties.api_keys.items.required,parentSchema:schema31.properties.api_keys.items,data:data14};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key3 in data14){
if(!((key3 === "key") || (key3 === "secret"))){
const err23 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/api_keys/" + i3,schemaPath:"#/definitions/user/properties/api_keys/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.api_keys.items,data:data14};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data14.key !== undefined){
let data15 = data14.key;
if(typeof data15 === "string"){
if(!pattern0.test(data15)){
const err24 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/api_keys/" + i3+"/key",schemaPath:"#/definitions/user/properties/api_keys/items/properties/key/pattern",keyword:"pattern",params:{pattern: "^api_[0-9A-Za-z_-]{1,64}$"},message:"must match pattern \""+"^api_[0-9A-Za-z_-]{1,64}$"+"\"",schema:"^api_[0-9A-Za-z_-]{1,64}$",parentSchema:schema31.properties.api_keys.items.properties.key,data:data15};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/api_keys/" + i3+"/key",schemaPath:"#/definitions/user/properties/api_keys/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.api_keys.items.properties.key.type,parentSchema:schema31.properties.api_keys.items.properties.key,data:data15};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data14.secret !== undefined){
let data16 = data14.secret;
if(typeof data16 === "string"){
if(func4(data16) < 1){
const err26 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/api_keys/" + i3+"/secret",schemaPath:"#/definitions/user/properties/api_keys/items/properties/secret/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.api_keys.items.properties.secret,data:data16};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/api_keys/" + i3+"/secret",schemaPath:"#/definitions/user/properties/api_keys/items/properties/secret/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.api_keys.items.properties.secret.type,parentSchema:schema31.properties.api_keys.items.properties.secret,data:data16};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/api_keys/" + i3,schemaPath:"#/definitions/user/properties/api_keys/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.api_keys.items.type,parentSchema:schema31.properties.api_keys.items,data:data14};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1+"/api_keys",schemaPath:"#/definitions/user/properties/api_keys/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.api_keys.type,parentSchema:schema31.properties.api_keys,data:data13};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/orgs/" + i0+"/users/" + i1,schemaPath:"#/definitions/user/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data:data7};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/orgs/" + i0+"/users",schemaPath:"#/properties/orgs/items/properties/users/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema30.properties.orgs.items.properties.users.type,parentSchema:schema30.properties.orgs.items.properties.users,data:data6};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data2.objects !== undefined){
let data17 = data2.objects;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key4 in data17){
let data18 = data17[key4];
if(Array.isArray(data18)){
const len4 = data18.length;
for(let i4=0; i4<len4; i4++){
let data19 = data18[i4];
if(!(data19 && typeof data19 == "object" && !Array.isArray(data19))){
const err32 = {instancePath:instancePath+"/orgs/" + i0+"/objects/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i4,schemaPath:"#/properties/orgs/items/properties/objects/additionalProperties/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema30.properties.orgs.items.properties.objects.additionalProperties.items.type,parentSchema:schema30.properties.orgs.items.properties.objects.additionalProperties.items,data:data19};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/orgs/" + i0+"/objects/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/orgs/items/properties/objects/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema30.properties.orgs.items.properties.objects.additionalProperties.type,parentSchema:schema30.properties.orgs.items.properties.objects.additionalProperties,data:data18};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/orgs/" + i0+"/objects",schemaPath:"#/properties/orgs/items/properties/objects/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema30.properties.orgs.items.properties.objects.type,parentSchema:schema30.properties.orgs.items.properties.objects,data:data17};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/orgs/" + i0,schemaPath:"#/properties/orgs/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema30.properties.orgs.items.type,parentSchema:schema30.properties.orgs.items,data:data2};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/orgs",schemaPath:"#/properties/orgs/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema30.properties.orgs.type,parentSchema:schema30.properties.orgs,data:data1};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema30.type,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

export const settings_workloads_put = validate22;
const schema32 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"settings_workloads_put.schema.json","type":"object","additionalProperties":false,"properties":{"workload_disconnected_timeout_seconds":{"$ref":"settings_workload_detailed.schema.json","x-file":"settings_workloads_put.schema.json"},"workload_goodbye_timeout_seconds":{"$ref":"settings_workload_detailed.schema.json","x-file":"settings_workloads_put.schema.json"},"workload_disconnected_notification_seconds":{"$ref":"settings_workload_notifications.schema.json","x-file":"settings_workloads_put.schema.json"},"ven_uninstall_timeout_hours":{"$ref":"settings_workload.schema.json","x-file":"settings_workloads_put.schema.json"}},"x-file":"settings_workloads_put.schema.json"};
const schema33 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"settings_workload_detailed.schema.json","type":"array","items":{"type":"object","additionalProperties":false,"required":["scope","value"],"properties":{"scope":{"$ref":"labels.schema.json","x-file":"settings_workload_detailed.schema.json"},"value":{"type":"integer","minimum":-1,"maximum":2147483647,"x-file":"settings_workload_detailed.schema.json"},"ven_type":{"type":["string","null"],"enum":["server","endpoint",null],"x-file":"settings_workload_detailed.schema.json"}},"x-file":"settings_workload_detailed.schema.json"},"uniqueItems":true,"x-file":"settings_workload_detailed.schema.json"};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="settings_workload_detailed.schema.json" */;
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.scope === undefined){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "scope"},message:"must have required property '"+"scope"+"'",schema:schema33.items.required,parentSchema:schema33.items,data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data0.value === undefined){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'",schema:schema33.items.required,parentSchema:schema33.items,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data0){
if(!(((key0 === "scope") || (key0 === "value")) || (key0 === "ven_type"))){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema33.items,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.scope !== undefined){
let data1 = data0.scope;
if(Array.isArray(data1)){
const len1 = data1.length;
for(let i1=0; i1<len1; i1++){
let data2 = data1[i1];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.href === undefined){
const err3 = {instancePath:instancePath+"/" + i0+"/scope/" + i1,schemaPath:"labels.schema.json/items/required",keyword:"required",params:{missingProperty: "href"},message:"must have required property '"+"href"+"'",schema:schema24.items.required,parentSchema:schema24.items,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key1 in data2){
if(!(key1 === "href")){
const err4 = {instancePath:instancePath+"/" + i0+"/scope/" + i1,schemaPath:"labels.schema.json/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema24.items,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.href !== undefined){
let data3 = data2.href;
if(typeof data3 !== "string"){
const err5 = {instancePath:instancePath+"/" + i0+"/scope/" + i1+"/href",schemaPath:"labels.schema.json/items/properties/href/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.items.properties.href.type,parentSchema:schema24.items.properties.href,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/" + i0+"/scope/" + i1,schemaPath:"labels.schema.json/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema24.items.type,parentSchema:schema24.items,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(func0(data1)){
const err7 = {instancePath:instancePath+"/" + i0+"/scope",schemaPath:"labels.schema.json/uniqueItems",keyword:"uniqueItems",params:{},message:"",schema:true,parentSchema:schema24,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/" + i0+"/scope",schemaPath:"labels.schema.json/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema24.type,parentSchema:schema24,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data0.value !== undefined){
let data4 = data0.value;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err9 = {instancePath:instancePath+"/" + i0+"/value",schemaPath:"#/items/properties/value/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.items.properties.value.type,parentSchema:schema33.items.properties.value,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 2147483647 || isNaN(data4)){
const err10 = {instancePath:instancePath+"/" + i0+"/value",schemaPath:"#/items/properties/value/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647",schema:2147483647,parentSchema:schema33.items.properties.value,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data4 < -1 || isNaN(data4)){
const err11 = {instancePath:instancePath+"/" + i0+"/value",schemaPath:"#/items/properties/value/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1},message:"must be >= -1",schema:-1,parentSchema:schema33.items.properties.value,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data0.ven_type !== undefined){
let data5 = data0.ven_type;
if((typeof data5 !== "string") && (data5 !== null)){
const err12 = {instancePath:instancePath+"/" + i0+"/ven_type",schemaPath:"#/items/properties/ven_type/type",keyword:"type",params:{type: schema33.items.properties.ven_type.type},message:"must be string,null",schema:schema33.items.properties.ven_type.type,parentSchema:schema33.items.properties.ven_type,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!(((data5 === "server") || (data5 === "endpoint")) || (data5 === null))){
const err13 = {instancePath:instancePath+"/" + i0+"/ven_type",schemaPath:"#/items/properties/ven_type/enum",keyword:"enum",params:{allowedValues: schema33.items.properties.ven_type.enum},message:"must be equal to one of the allowed values",schema:schema33.items.properties.ven_type.enum,parentSchema:schema33.items.properties.ven_type,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.items.type,parentSchema:schema33.items,data:data0};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(func0(data)){
const err15 = {instancePath,schemaPath:"#/uniqueItems",keyword:"uniqueItems",params:{},message:"",schema:true,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.type,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}

const schema35 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"settings_workload_notifications.schema.json","type":"array","items":{"type":"object","required":["scope","warning"],"properties":{"scope":{"$ref":"labels.schema.json","x-file":"settings_workload_notifications.schema.json"},"warning":{"type":"integer","minimum":-1,"maximum":2147483647,"x-file":"settings_workload_notifications.schema.json"},"ven_type":{"type":["string","null"],"enum":["server","endpoint"],"x-file":"settings_workload_notifications.schema.json"}},"x-file":"settings_workload_notifications.schema.json"},"x-file":"settings_workload_notifications.schema.json"};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="settings_workload_notifications.schema.json" */;
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.scope === undefined){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "scope"},message:"must have required property '"+"scope"+"'",schema:schema35.items.required,parentSchema:schema35.items,data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data0.warning === undefined){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "warning"},message:"must have required property '"+"warning"+"'",schema:schema35.items.required,parentSchema:schema35.items,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0.scope !== undefined){
let data1 = data0.scope;
if(Array.isArray(data1)){
const len1 = data1.length;
for(let i1=0; i1<len1; i1++){
let data2 = data1[i1];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.href === undefined){
const err2 = {instancePath:instancePath+"/" + i0+"/scope/" + i1,schemaPath:"labels.schema.json/items/required",keyword:"required",params:{missingProperty: "href"},message:"must have required property '"+"href"+"'",schema:schema24.items.required,parentSchema:schema24.items,data:data2};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data2){
if(!(key0 === "href")){
const err3 = {instancePath:instancePath+"/" + i0+"/scope/" + i1,schemaPath:"labels.schema.json/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema24.items,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data2.href !== undefined){
let data3 = data2.href;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/" + i0+"/scope/" + i1+"/href",schemaPath:"labels.schema.json/items/properties/href/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.items.properties.href.type,parentSchema:schema24.items.properties.href,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/" + i0+"/scope/" + i1,schemaPath:"labels.schema.json/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema24.items.type,parentSchema:schema24.items,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(func0(data1)){
const err6 = {instancePath:instancePath+"/" + i0+"/scope",schemaPath:"labels.schema.json/uniqueItems",keyword:"uniqueItems",params:{},message:"",schema:true,parentSchema:schema24,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/" + i0+"/scope",schemaPath:"labels.schema.json/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema24.type,parentSchema:schema24,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0.warning !== undefined){
let data4 = data0.warning;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err8 = {instancePath:instancePath+"/" + i0+"/warning",schemaPath:"#/items/properties/warning/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema35.items.properties.warning.type,parentSchema:schema35.items.properties.warning,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 2147483647 || isNaN(data4)){
const err9 = {instancePath:instancePath+"/" + i0+"/warning",schemaPath:"#/items/properties/warning/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647",schema:2147483647,parentSchema:schema35.items.properties.warning,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data4 < -1 || isNaN(data4)){
const err10 = {instancePath:instancePath+"/" + i0+"/warning",schemaPath:"#/items/properties/warning/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1},message:"must be >= -1",schema:-1,parentSchema:schema35.items.properties.warning,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data0.ven_type !== undefined){
let data5 = data0.ven_type;
if((typeof data5 !== "string") && (data5 !== null)){
const err11 = {instancePath:instancePath+"/" + i0+"/ven_type",schemaPath:"#/items/properties/ven_type/type",keyword:"type",params:{type: schema35.items.properties.ven_type.type},message:"must be string,null",schema:schema35.items.properties.ven_type.type,parentSchema:schema35.items.properties.ven_type,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!((data5 === "server") || (data5 === "endpoint"))){
const err12 = {instancePath:instancePath+"/" + i0+"/ven_type",schemaPath:"#/items/properties/ven_type/enum",keyword:"enum",params:{allowedValues: schema35.items.properties.ven_type.enum},message:"must be equal to one of the allowed values",schema:schema35.items.properties.ven_type.enum,parentSchema:schema35.items.properties.ven_type,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.items.type,parentSchema:schema35.items,data:data0};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.type,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}

const schema37 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"settings_workload.schema.json","type":"array","items":{"type":"object","additionalProperties":false,"required":["scope","value"],"properties":{"scope":{"$ref":"labels.schema.json","x-file":"settings_workload.schema.json"},"value":{"type":"integer","minimum":-1,"maximum":2147483647,"x-file":"settings_workload.schema.json"}},"x-file":"settings_workload.schema.json"},"uniqueItems":true,"x-file":"settings_workload.schema.json"};

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="settings_workload.schema.json" */;
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.scope === undefined){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "scope"},message:"must have required property '"+"scope"+"'",schema:schema37.items.required,parentSchema:schema37.items,data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data0.value === undefined){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'",schema:schema37.items.required,parentSchema:schema37.items,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data0){
if(!((key0 === "scope") || (key0 === "value"))){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema37.items,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.scope !== undefined){
let data1 = data0.scope;
if(Array.isArray(data1)){
const len1 = data1.length;
for(let i1=0; i1<len1; i1++){
let data2 = data1[i1];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.href === undefined){
const err3 = {instancePath:instancePath+"/" + i0+"/scope/" + i1,schemaPath:"labels.schema.json/items/required",keyword:"required",params:{missingProperty: "href"},message:"must have required property '"+"href"+"'",schema:schema24.items.required,parentSchema:schema24.items,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key1 in data2){
if(!(key1 === "href")){
const err4 = {instancePath:instancePath+"/" + i0+"/scope/" + i1,schemaPath:"labels.schema.json/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema24.items,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.href !== undefined){
let data3 = data2.href;
if(typeof data3 !== "string"){
const err5 = {instancePath:instancePath+"/" + i0+"/scope/" + i1+"/href",schemaPath:"labels.schema.json/items/properties/href/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.items.properties.href.type,parentSchema:schema24.items.properties.href,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/" + i0+"/scope/" + i1,schemaPath:"labels.schema.json/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema24.items.type,parentSchema:schema24.items,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(func0(data1)){
const err7 = {instancePath:instancePath+"/" + i0+"/scope",schemaPath:"labels.schema.json/uniqueItems",keyword:"uniqueItems",params:{},message:"",schema:true,parentSchema:schema24,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/" + i0+"/scope",schemaPath:"labels.schema.json/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema24.type,parentSchema:schema24,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data0.value !== undefined){
let data4 = data0.value;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err9 = {instancePath:instancePath+"/" + i0+"/value",schemaPath:"#/items/properties/value/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema37.items.properties.value.type,parentSchema:schema37.items.properties.value,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 2147483647 || isNaN(data4)){
const err10 = {instancePath:instancePath+"/" + i0+"/value",schemaPath:"#/items/properties/value/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647",schema:2147483647,parentSchema:schema37.items.properties.value,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data4 < -1 || isNaN(data4)){
const err11 = {instancePath:instancePath+"/" + i0+"/value",schemaPath:"#/items/properties/value/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1},message:"must be >= -1",schema:-1,parentSchema:schema37.items.properties.value,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
}
else {
const err12 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.items.type,parentSchema:schema37.items,data:data0};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(func0(data)){
const err13 = {instancePath,schemaPath:"#/uniqueItems",keyword:"uniqueItems",params:{},message:"",schema:true,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.type,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}


function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="settings_workloads_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "workload_disconnected_timeout_seconds") || (key0 === "workload_goodbye_timeout_seconds")) || (key0 === "workload_disconnected_notification_seconds")) || (key0 === "ven_uninstall_timeout_hours"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.workload_disconnected_timeout_seconds !== undefined){
if(!(validate23(data.workload_disconnected_timeout_seconds, {instancePath:instancePath+"/workload_disconnected_timeout_seconds",parentData:data,parentDataProperty:"workload_disconnected_timeout_seconds",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.workload_goodbye_timeout_seconds !== undefined){
if(!(validate23(data.workload_goodbye_timeout_seconds, {instancePath:instancePath+"/workload_goodbye_timeout_seconds",parentData:data,parentDataProperty:"workload_goodbye_timeout_seconds",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.workload_disconnected_notification_seconds !== undefined){
if(!(validate26(data.workload_disconnected_notification_seconds, {instancePath:instancePath+"/workload_disconnected_notification_seconds",parentData:data,parentDataProperty:"workload_disconnected_notification_seconds",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.ven_uninstall_timeout_hours !== undefined){
if(!(validate28(data.ven_uninstall_timeout_hours, {instancePath:instancePath+"/ven_uninstall_timeout_hours",parentData:data,parentDataProperty:"ven_uninstall_timeout_hours",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}

export const users_api_keys_post = validate30;
const schema39 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"users_api_keys_post.schema.json","type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","maxLength":255,"x-file":"users_api_keys_post.schema.json"},"description":{"type":"string","x-file":"users_api_keys_post.schema.json"}},"x-file":"users_api_keys_post.schema.json"};

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="users_api_keys_post.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema39.required,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "name") || (key0 === "description"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func4(data0) > 255){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema39.properties.name,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.name.type,parentSchema:schema39.properties.name,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.description !== undefined){
let data1 = data.description;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.description.type,parentSchema:schema39.properties.description,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.type,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}

export const users_api_keys_put = validate31;
const schema40 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"users_api_keys_put.schema.json","type":"object","additionalProperties":false,"properties":{"name":{"type":"string","maxLength":255,"x-file":"users_api_keys_put.schema.json"},"description":{"type":"string","x-file":"users_api_keys_put.schema.json"}},"x-file":"users_api_keys_put.schema.json"};

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="users_api_keys_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "name") || (key0 === "description"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func4(data0) > 255){
const err1 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema40.properties.name,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.name.type,parentSchema:schema40.properties.name,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.description !== undefined){
let data1 = data.description;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.description.type,parentSchema:schema40.properties.description,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.type,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}

export const users_logout_put = validate32;
const schema41 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"users_logout_put.schema.json","type":"object","additionalProperties":false,"properties":{},"x-file":"users_logout_put.schema.json"};

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="users_logout_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.type,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate32.errors = vErrors;
return errors === 0;
}

export const users_post = validate33;
const schema42 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"users_post.schema.json","type":"object","additionalProperties":false,"required":["username","type"],"properties":{"username":{"type":"string","format":"email","x-file":"users_post.schema.json"},"type":{"type":"string","enum":["local"],"x-file":"users_post.schema.json"},"full_name":{"type":"string","x-file":"users_post.schema.json"},"time_zone":{"type":"string","x-file":"users_post.schema.json"}},"x-file":"users_post.schema.json"};
const formats0 = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;

function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="users_post.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.username === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "username"},message:"must have required property '"+"username"+"'",schema:schema42.required,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.type === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema42.required,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "username") || (key0 === "type")) || (key0 === "full_name")) || (key0 === "time_zone"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.username !== undefined){
let data0 = data.username;
if(typeof data0 === "string"){
if(!(formats0.test(data0))){
const err3 = {instancePath:instancePath+"/username",schemaPath:"#/properties/username/format",keyword:"format",params:{format: "email"},message:"must match format \""+"email"+"\"",schema:"email",parentSchema:schema42.properties.username,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/username",schemaPath:"#/properties/username/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.username.type,parentSchema:schema42.properties.username,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.type !== undefined){
let data1 = data.type;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.type.type,parentSchema:schema42.properties.type,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(data1 === "local")){
const err6 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema42.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema42.properties.type.enum,parentSchema:schema42.properties.type,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.full_name !== undefined){
let data2 = data.full_name;
if(typeof data2 !== "string"){
const err7 = {instancePath:instancePath+"/full_name",schemaPath:"#/properties/full_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.full_name.type,parentSchema:schema42.properties.full_name,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.time_zone !== undefined){
let data3 = data.time_zone;
if(typeof data3 !== "string"){
const err8 = {instancePath:instancePath+"/time_zone",schemaPath:"#/properties/time_zone/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.time_zone.type,parentSchema:schema42.properties.time_zone,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.type,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate33.errors = vErrors;
return errors === 0;
}

export const users_put = validate34;
const schema43 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"users_put.schema.json","type":"object","additionalProperties":false,"properties":{"full_name":{"type":"string","x-file":"users_put.schema.json"},"time_zone":{"type":"string","x-file":"users_put.schema.json"},"locked":{"type":"boolean","x-file":"users_put.schema.json"}},"x-file":"users_put.schema.json"};

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="users_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "full_name") || (key0 === "time_zone")) || (key0 === "locked"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.full_name !== undefined){
let data0 = data.full_name;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/full_name",schemaPath:"#/properties/full_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.full_name.type,parentSchema:schema43.properties.full_name,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.time_zone !== undefined){
let data1 = data.time_zone;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/time_zone",schemaPath:"#/properties/time_zone/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.time_zone.type,parentSchema:schema43.properties.time_zone,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.locked !== undefined){
let data2 = data.locked;
if(typeof data2 !== "boolean"){
const err3 = {instancePath:instancePath+"/locked",schemaPath:"#/properties/locked/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema43.properties.locked.type,parentSchema:schema43.properties.locked,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.type,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate34.errors = vErrors;
return errors === 0;
}

export const vens_put = validate35;
const schema44 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"vens_put.schema.json","type":"object","additionalProperties":false,"properties":{"target_pce_fqdn":{"type":"string","x-file":"vens_put.schema.json"},"name":{"type":["string","null"],"x-file":"vens_put.schema.json"},"description":{"type":["string","null"],"x-file":"vens_put.schema.json"},"status":{"type":"string","enum":["active","suspended"],"x-file":"vens_put.schema.json"},"golden_image":{"type":"boolean","x-file":"vens_put.schema.json"}},"x-file":"vens_put.schema.json"};

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="vens_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "target_pce_fqdn") || (key0 === "name")) || (key0 === "description")) || (key0 === "status")) || (key0 === "golden_image"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.target_pce_fqdn !== undefined){
let data0 = data.target_pce_fqdn;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/target_pce_fqdn",schemaPath:"#/properties/target_pce_fqdn/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.target_pce_fqdn.type,parentSchema:schema44.properties.target_pce_fqdn,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if((typeof data1 !== "string") && (data1 !== null)){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: schema44.properties.name.type},message:"must be string,null",schema:schema44.properties.name.type,parentSchema:schema44.properties.name,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.description !== undefined){
let data2 = data.description;
if((typeof data2 !== "string") && (data2 !== null)){
const err3 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: schema44.properties.description.type},message:"must be string,null",schema:schema44.properties.description.type,parentSchema:schema44.properties.description,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.status !== undefined){
let data3 = data.status;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.status.type,parentSchema:schema44.properties.status,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((data3 === "active") || (data3 === "suspended"))){
const err5 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema44.properties.status.enum},message:"must be equal to one of the allowed values",schema:schema44.properties.status.enum,parentSchema:schema44.properties.status,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.golden_image !== undefined){
let data4 = data.golden_image;
if(typeof data4 !== "boolean"){
const err6 = {instancePath:instancePath+"/golden_image",schemaPath:"#/properties/golden_image/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema44.properties.golden_image.type,parentSchema:schema44.properties.golden_image,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.type,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate35.errors = vErrors;
return errors === 0;
}

export const vens_unpair_put = validate36;
const schema45 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"vens_unpair_put.schema.json","type":"object","additionalProperties":false,"required":["vens"],"properties":{"vens":{"type":"array","minItems":1,"maxItems":1000,"items":{"type":"object","additionalProperties":false,"required":["href"],"properties":{"href":{"type":"string","x-file":"vens_unpair_put.schema.json"}},"x-file":"vens_unpair_put.schema.json"},"x-file":"vens_unpair_put.schema.json"},"firewall_restore":{"type":"string","enum":["saved","default","disable"],"x-file":"vens_unpair_put.schema.json"}},"x-file":"vens_unpair_put.schema.json"};

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="vens_unpair_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.vens === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "vens"},message:"must have required property '"+"vens"+"'",schema:schema45.required,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "vens") || (key0 === "firewall_restore"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.vens !== undefined){
let data0 = data.vens;
if(Array.isArray(data0)){
if(data0.length > 1000){
const err2 = {instancePath:instancePath+"/vens",schemaPath:"#/properties/vens/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items",schema:1000,parentSchema:schema45.properties.vens,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/vens",schemaPath:"#/properties/vens/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema45.properties.vens,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.href === undefined){
const err4 = {instancePath:instancePath+"/vens/" + i0,schemaPath:"#/properties/vens/items/required",keyword:"required",params:{missingProperty: "href"},message:"must have required property '"+"href"+"'",schema:schema45.properties.vens.items.required,parentSchema:schema45.properties.vens.items,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key1 in data1){
if(!(key1 === "href")){
const err5 = {instancePath:instancePath+"/vens/" + i0,schemaPath:"#/properties/vens/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema45.properties.vens.items,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data1.href !== undefined){
let data2 = data1.href;
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/vens/" + i0+"/href",schemaPath:"#/properties/vens/items/properties/href/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.properties.vens.items.properties.href.type,parentSchema:schema45.properties.vens.items.properties.href,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/vens/" + i0,schemaPath:"#/properties/vens/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema45.properties.vens.items.type,parentSchema:schema45.properties.vens.items,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/vens",schemaPath:"#/properties/vens/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema45.properties.vens.type,parentSchema:schema45.properties.vens,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.firewall_restore !== undefined){
let data3 = data.firewall_restore;
if(typeof data3 !== "string"){
const err9 = {instancePath:instancePath+"/firewall_restore",schemaPath:"#/properties/firewall_restore/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.properties.firewall_restore.type,parentSchema:schema45.properties.firewall_restore,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!(((data3 === "saved") || (data3 === "default")) || (data3 === "disable"))){
const err10 = {instancePath:instancePath+"/firewall_restore",schemaPath:"#/properties/firewall_restore/enum",keyword:"enum",params:{allowedValues: schema45.properties.firewall_restore.enum},message:"must be equal to one of the allowed values",schema:schema45.properties.firewall_restore.enum,parentSchema:schema45.properties.firewall_restore,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema45.type,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate36.errors = vErrors;
return errors === 0;
}

export const workloads_bulk_create_put = validate37;
const schema46 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"workloads_bulk_create_put.schema.json","type":"array","maxItems":1000,"items":{"$ref":"workloads_post.schema.json","x-file":"workloads_bulk_create_put.schema.json"},"x-file":"workloads_bulk_create_put.schema.json"};
const schema47 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"workloads_post.schema.json","type":"object","additionalProperties":false,"anyOf":[{"required":["name"],"properties":{"name":{"x-file":"workloads_post.schema.json"}},"x-file":"workloads_post.schema.json"},{"required":["hostname"],"properties":{"hostname":{"x-file":"workloads_post.schema.json"}},"x-file":"workloads_post.schema.json"}],"properties":{"name":{"type":"string","maxLength":255,"x-file":"workloads_post.schema.json"},"description":{"type":"string","x-file":"workloads_post.schema.json"},"external_data_set":{"type":["string","null"],"maxLength":255,"x-file":"workloads_post.schema.json"},"external_data_reference":{"type":["string","null"],"maxLength":255,"x-file":"workloads_post.schema.json"},"hostname":{"type":"string","maxLength":255,"x-file":"workloads_post.schema.json"},"service_principal_name":{"type":["string","null"],"minLength":1,"maxLength":255,"x-file":"workloads_post.schema.json"},"agent_to_pce_certificate_authentication_id":{"type":["string","null"],"minLength":1,"maxLength":255,"x-file":"workloads_post.schema.json"},"distinguished_name":{"type":"string","x-file":"workloads_post.schema.json"},"public_ip":{"type":["string","null"],"x-file":"workloads_post.schema.json"},"interfaces":{"$ref":"workloads_interfaces.schema.json","x-file":"workloads_post.schema.json"},"service_provider":{"type":"string","x-file":"workloads_post.schema.json"},"data_center":{"type":"string","x-file":"workloads_post.schema.json"},"data_center_zone":{"type":"string","x-file":"workloads_post.schema.json"},"os_id":{"type":"string","x-file":"workloads_post.schema.json"},"os_detail":{"type":"string","x-file":"workloads_post.schema.json"},"online":{"type":"boolean","x-file":"workloads_post.schema.json"},"labels":{"$ref":"labels.schema.json","x-file":"workloads_post.schema.json"},"agent":{"type":"object","additionalProperties":false,"properties":{"config":{"$ref":"agent_config.schema.json","x-file":"workloads_post.schema.json"}},"x-file":"workloads_post.schema.json"},"enforcement_mode":{"$ref":"workload_enforcement_mode.schema.json","x-file":"workloads_post.schema.json"}},"x-file":"workloads_post.schema.json"};
const schema48 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"workloads_interfaces.schema.json","type":"array","items":{"type":"object","additionalProperties":false,"required":["name","address"],"properties":{"name":{"type":"string","x-file":"workloads_interfaces.schema.json"},"link_state":{"type":"string","enum":["up","down","unknown"],"x-file":"workloads_interfaces.schema.json"},"address":{"$ref":"ip_address_format_validation.schema.json","x-file":"workloads_interfaces.schema.json"},"cidr_block":{"type":"integer","x-file":"workloads_interfaces.schema.json"},"default_gateway_address":{"$ref":"ip_address_format_validation.schema.json","x-file":"workloads_interfaces.schema.json"},"friendly_name":{"type":"string","x-file":"workloads_interfaces.schema.json"},"network":{"$ref":"href_object.schema.json","x-file":"workloads_interfaces.schema.json"}},"x-file":"workloads_interfaces.schema.json"},"uniqueItems":true,"x-file":"workloads_interfaces.schema.json"};
const schema49 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"ip_address_format_validation.schema.json","type":"string","oneOf":[{"format":"ipv6","pattern":"^[^/]*$","x-file":"ip_address_format_validation.schema.json"},{"format":"ipv4","pattern":"^[^/]*$","x-file":"ip_address_format_validation.schema.json"}],"x-file":"ip_address_format_validation.schema.json"};
const schema51 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"href_object.schema.json","type":"object","required":["href"],"properties":{"href":{"type":"string","x-file":"href_object.schema.json"}},"x-file":"href_object.schema.json"};
const formats2 = module2.ipv6;
const formats4 = module3.ipv4;
const pattern1 = new RegExp("^[^/]*$", "u");

function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="workloads_interfaces.schema.json" */;
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.name === undefined){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema48.items.required,parentSchema:schema48.items,data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data0.address === undefined){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "address"},message:"must have required property '"+"address"+"'",schema:schema48.items.required,parentSchema:schema48.items,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data0){
if(!(((((((key0 === "name") || (key0 === "link_state")) || (key0 === "address")) || (key0 === "cidr_block")) || (key0 === "default_gateway_address")) || (key0 === "friendly_name")) || (key0 === "network"))){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema48.items,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.name !== undefined){
let data1 = data0.name;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/" + i0+"/name",schemaPath:"#/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.items.properties.name.type,parentSchema:schema48.items.properties.name,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.link_state !== undefined){
let data2 = data0.link_state;
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/" + i0+"/link_state",schemaPath:"#/items/properties/link_state/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.items.properties.link_state.type,parentSchema:schema48.items.properties.link_state,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!(((data2 === "up") || (data2 === "down")) || (data2 === "unknown"))){
const err5 = {instancePath:instancePath+"/" + i0+"/link_state",schemaPath:"#/items/properties/link_state/enum",keyword:"enum",params:{allowedValues: schema48.items.properties.link_state.enum},message:"must be equal to one of the allowed values",schema:schema48.items.properties.link_state.enum,parentSchema:schema48.items.properties.link_state,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.address !== undefined){
let data3 = data0.address;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/" + i0+"/address",schemaPath:"ip_address_format_validation.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema49.type,parentSchema:schema49,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const _errs11 = errors;
let valid4 = false;
let passing0 = null;
const _errs12 = errors;
if(typeof data3 === "string"){
if(!pattern1.test(data3)){
const err7 = {instancePath:instancePath+"/" + i0+"/address",schemaPath:"ip_address_format_validation.schema.json/oneOf/0/pattern",keyword:"pattern",params:{pattern: "^[^/]*$"},message:"must match pattern \""+"^[^/]*$"+"\"",schema:"^[^/]*$",parentSchema:schema49.oneOf[0],data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(formats2(data3))){
const err8 = {instancePath:instancePath+"/" + i0+"/address",schemaPath:"ip_address_format_validation.schema.json/oneOf/0/format",keyword:"format",params:{format: "ipv6"},message:"must match format \""+"ipv6"+"\"",schema:"ipv6",parentSchema:schema49.oneOf[0],data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var _valid0 = _errs12 === errors;
if(_valid0){
valid4 = true;
passing0 = 0;
}
const _errs13 = errors;
if(typeof data3 === "string"){
if(!pattern1.test(data3)){
const err9 = {instancePath:instancePath+"/" + i0+"/address",schemaPath:"ip_address_format_validation.schema.json/oneOf/1/pattern",keyword:"pattern",params:{pattern: "^[^/]*$"},message:"must match pattern \""+"^[^/]*$"+"\"",schema:"^[^/]*$",parentSchema:schema49.oneOf[1],data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!(formats4(data3))){
const err10 = {instancePath:instancePath+"/" + i0+"/address",schemaPath:"ip_address_format_validation.schema.json/oneOf/1/format",keyword:"format",params:{format: "ipv4"},message:"must match format \""+"ipv4"+"\"",schema:"ipv4",parentSchema:schema49.oneOf[1],data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
var _valid0 = _errs13 === errors;
if(_valid0 && valid4){
valid4 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid4 = true;
passing0 = 1;
}
}
if(!valid4){
const err11 = {instancePath:instancePath+"/" + i0+"/address",schemaPath:"ip_address_format_validation.schema.json/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf",schema:schema49.oneOf,parentSchema:schema49,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
else {
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
}
}
if(data0.cidr_block !== undefined){
let data4 = data0.cidr_block;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err12 = {instancePath:instancePath+"/" + i0+"/cidr_block",schemaPath:"#/items/properties/cidr_block/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema48.items.properties.cidr_block.type,parentSchema:schema48.items.properties.cidr_block,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data0.default_gateway_address !== undefined){
let data5 = data0.default_gateway_address;
if(typeof data5 !== "string"){
const err13 = {instancePath:instancePath+"/" + i0+"/default_gateway_address",schemaPath:"ip_address_format_validation.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema49.type,parentSchema:schema49,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
const _errs19 = errors;
let valid6 = false;
let passing1 = null;
const _errs20 = errors;
if(typeof data5 === "string"){
if(!pattern1.test(data5)){
const err14 = {instancePath:instancePath+"/" + i0+"/default_gateway_address",schemaPath:"ip_address_format_validation.schema.json/oneOf/0/pattern",keyword:"pattern",params:{pattern: "^[^/]*$"},message:"must match pattern \""+"^[^/]*$"+"\"",schema:"^[^/]*$",parentSchema:schema49.oneOf[0],data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!(formats2(data5))){
const err15 = {instancePath:instancePath+"/" + i0+"/default_gateway_address",schemaPath:"ip_address_format_validation.schema.json/oneOf/0/format",keyword:"format",params:{format: "ipv6"},message:"must match format \""+"ipv6"+"\"",schema:"ipv6",parentSchema:schema49.oneOf[0],data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
var _valid1 = _errs20 === errors;
if(_valid1){
valid6 = true;
passing1 = 0;
}
const _errs21 = errors;
if(typeof data5 === "string"){
if(!pattern1.test(data5)){
const err16 = {instancePath:instancePath+"/" + i0+"/default_gateway_address",schemaPath:"ip_address_format_validation.schema.json/oneOf/1/pattern",keyword:"pattern",params:{pattern: "^[^/]*$"},message:"must match pattern \""+"^[^/]*$"+"\"",schema:"^[^/]*$",parentSchema:schema49.oneOf[1],data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!(formats4(data5))){
const err17 = {instancePath:instancePath+"/" + i0+"/default_gateway_address",schemaPath:"ip_address_format_validation.schema.json/oneOf/1/format",keyword:"format",params:{format: "ipv4"},message:"must match format \""+"ipv4"+"\"",schema:"ipv4",parentSchema:schema49.oneOf[1],data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
var _valid1 = _errs21 === errors;
if(_valid1 && valid6){
valid6 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid6 = true;
passing1 = 1;
}
}
if(!valid6){
const err18 = {instancePath:instancePath+"/" + i0+"/default_gateway_address",schemaPath:"ip_address_format_validation.schema.json/oneOf",keyword:"oneOf",params:{passingSchemas: passing1},message:"must match exactly one schema in oneOf",schema:schema49.oneOf,parentSchema:schema49,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
else {
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
}
}
if(data0.friendly_name !== undefined){
let data6 = data0.friendly_name;
if(typeof data6 !== "string"){
const err19 = {instancePath:instancePath+"/" + i0+"/friendly_name",schemaPath:"#/items/properties/friendly_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.items.properties.friendly_name.type,parentSchema:schema48.items.properties.friendly_name,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data0.network !== undefined){
let data7 = data0.network;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.href === undefined){
const err20 = {instancePath:instancePath+"/" + i0+"/network",schemaPath:"href_object.schema.json/required",keyword:"required",params:{missingProperty: "href"},message:"must have required property '"+"href"+"'",schema:schema51.required,parentSchema:schema51,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data7.href !== undefined){
let data8 = data7.href;
if(typeof data8 !== "string"){
const err21 = {instancePath:instancePath+"/" + i0+"/network/href",schemaPath:"href_object.schema.json/properties/href/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.properties.href.type,parentSchema:schema51.properties.href,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/" + i0+"/network",schemaPath:"href_object.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema51.type,parentSchema:schema51,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema48.items.type,parentSchema:schema48.items,data:data0};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(func0(data)){
const err24 = {instancePath,schemaPath:"#/uniqueItems",keyword:"uniqueItems",params:{},message:"",schema:true,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema48.type,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate39.errors = vErrors;
return errors === 0;
}

const schema53 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"agent_config.schema.json","type":"object","additionalProperties":false,"properties":{"mode":{"$ref":"workload_modes.schema.json","x-file":"agent_config.schema.json"},"log_traffic":{"type":"boolean","x-file":"agent_config.schema.json"}},"x-file":"agent_config.schema.json"};
const schema54 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"workload_modes.schema.json","type":"string","enum":["idle","illuminated","enforced","selective"],"x-file":"workload_modes.schema.json"};

function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="agent_config.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "mode") || (key0 === "log_traffic"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.mode !== undefined){
let data0 = data.mode;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/mode",schemaPath:"workload_modes.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.type,parentSchema:schema54,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((((data0 === "idle") || (data0 === "illuminated")) || (data0 === "enforced")) || (data0 === "selective"))){
const err2 = {instancePath:instancePath+"/mode",schemaPath:"workload_modes.schema.json/enum",keyword:"enum",params:{allowedValues: schema54.enum},message:"must be equal to one of the allowed values",schema:schema54.enum,parentSchema:schema54,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.log_traffic !== undefined){
let data1 = data.log_traffic;
if(typeof data1 !== "boolean"){
const err3 = {instancePath:instancePath+"/log_traffic",schemaPath:"#/properties/log_traffic/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema53.properties.log_traffic.type,parentSchema:schema53.properties.log_traffic,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema53.type,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate41.errors = vErrors;
return errors === 0;
}


function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="workloads_post.schema.json" */;
let vErrors = null;
let errors = 0;
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema47.anyOf[0].required,parentSchema:schema47.anyOf[0],data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.hostname === undefined){
const err1 = {instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty: "hostname"},message:"must have required property '"+"hostname"+"'",schema:schema47.anyOf[1].required,parentSchema:schema47.anyOf[1],data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema47.anyOf,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func30.call(schema47.properties, key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func4(data0) > 255){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema47.properties.name,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.name.type,parentSchema:schema47.properties.name,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.description !== undefined){
let data1 = data.description;
if(typeof data1 !== "string"){
const err6 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.description.type,parentSchema:schema47.properties.description,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.external_data_set !== undefined){
let data2 = data.external_data_set;
if((typeof data2 !== "string") && (data2 !== null)){
const err7 = {instancePath:instancePath+"/external_data_set",schemaPath:"#/properties/external_data_set/type",keyword:"type",params:{type: schema47.properties.external_data_set.type},message:"must be string,null",schema:schema47.properties.external_data_set.type,parentSchema:schema47.properties.external_data_set,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(typeof data2 === "string"){
if(func4(data2) > 255){
const err8 = {instancePath:instancePath+"/external_data_set",schemaPath:"#/properties/external_data_set/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema47.properties.external_data_set,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.external_data_reference !== undefined){
let data3 = data.external_data_reference;
if((typeof data3 !== "string") && (data3 !== null)){
const err9 = {instancePath:instancePath+"/external_data_reference",schemaPath:"#/properties/external_data_reference/type",keyword:"type",params:{type: schema47.properties.external_data_reference.type},message:"must be string,null",schema:schema47.properties.external_data_reference.type,parentSchema:schema47.properties.external_data_reference,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(typeof data3 === "string"){
if(func4(data3) > 255){
const err10 = {instancePath:instancePath+"/external_data_reference",schemaPath:"#/properties/external_data_reference/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema47.properties.external_data_reference,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.hostname !== undefined){
let data4 = data.hostname;
if(typeof data4 === "string"){
if(func4(data4) > 255){
const err11 = {instancePath:instancePath+"/hostname",schemaPath:"#/properties/hostname/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema47.properties.hostname,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/hostname",schemaPath:"#/properties/hostname/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.hostname.type,parentSchema:schema47.properties.hostname,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.service_principal_name !== undefined){
let data5 = data.service_principal_name;
if((typeof data5 !== "string") && (data5 !== null)){
const err13 = {instancePath:instancePath+"/service_principal_name",schemaPath:"#/properties/service_principal_name/type",keyword:"type",params:{type: schema47.properties.service_principal_name.type},message:"must be string,null",schema:schema47.properties.service_principal_name.type,parentSchema:schema47.properties.service_principal_name,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(typeof data5 === "string"){
if(func4(data5) > 255){
const err14 = {instancePath:instancePath+"/service_principal_name",schemaPath:"#/properties/service_principal_name/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema47.properties.service_principal_name,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(func4(data5) < 1){
const err15 = {instancePath:instancePath+"/service_principal_name",schemaPath:"#/properties/service_principal_name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema47.properties.service_principal_name,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data.agent_to_pce_certificate_authentication_id !== undefined){
let data6 = data.agent_to_pce_certificate_authentication_id;
if((typeof data6 !== "string") && (data6 !== null)){
const err16 = {instancePath:instancePath+"/agent_to_pce_certificate_authentication_id",schemaPath:"#/properties/agent_to_pce_certificate_authentication_id/type",keyword:"type",params:{type: schema47.properties.agent_to_pce_certificate_authentication_id.type},message:"must be string,null",schema:schema47.properties.agent_to_pce_certificate_authentication_id.type,parentSchema:schema47.properties.agent_to_pce_certificate_authentication_id,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(typeof data6 === "string"){
if(func4(data6) > 255){
const err17 = {instancePath:instancePath+"/agent_to_pce_certificate_authentication_id",schemaPath:"#/properties/agent_to_pce_certificate_authentication_id/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema47.properties.agent_to_pce_certificate_authentication_id,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(func4(data6) < 1){
const err18 = {instancePath:instancePath+"/agent_to_pce_certificate_authentication_id",schemaPath:"#/properties/agent_to_pce_certificate_authentication_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema47.properties.agent_to_pce_certificate_authentication_id,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
if(data.distinguished_name !== undefined){
let data7 = data.distinguished_name;
if(typeof data7 !== "string"){
const err19 = {instancePath:instancePath+"/distinguished_name",schemaPath:"#/properties/distinguished_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.distinguished_name.type,parentSchema:schema47.properties.distinguished_name,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.public_ip !== undefined){
let data8 = data.public_ip;
if((typeof data8 !== "string") && (data8 !== null)){
const err20 = {instancePath:instancePath+"/public_ip",schemaPath:"#/properties/public_ip/type",keyword:"type",params:{type: schema47.properties.public_ip.type},message:"must be string,null",schema:schema47.properties.public_ip.type,parentSchema:schema47.properties.public_ip,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.interfaces !== undefined){
if(!(validate39(data.interfaces, {instancePath:instancePath+"/interfaces",parentData:data,parentDataProperty:"interfaces",rootData}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
if(data.service_provider !== undefined){
let data10 = data.service_provider;
if(typeof data10 !== "string"){
const err21 = {instancePath:instancePath+"/service_provider",schemaPath:"#/properties/service_provider/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.service_provider.type,parentSchema:schema47.properties.service_provider,data:data10};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.data_center !== undefined){
let data11 = data.data_center;
if(typeof data11 !== "string"){
const err22 = {instancePath:instancePath+"/data_center",schemaPath:"#/properties/data_center/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.data_center.type,parentSchema:schema47.properties.data_center,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.data_center_zone !== undefined){
let data12 = data.data_center_zone;
if(typeof data12 !== "string"){
const err23 = {instancePath:instancePath+"/data_center_zone",schemaPath:"#/properties/data_center_zone/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.data_center_zone.type,parentSchema:schema47.properties.data_center_zone,data:data12};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.os_id !== undefined){
let data13 = data.os_id;
if(typeof data13 !== "string"){
const err24 = {instancePath:instancePath+"/os_id",schemaPath:"#/properties/os_id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.os_id.type,parentSchema:schema47.properties.os_id,data:data13};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.os_detail !== undefined){
let data14 = data.os_detail;
if(typeof data14 !== "string"){
const err25 = {instancePath:instancePath+"/os_detail",schemaPath:"#/properties/os_detail/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.os_detail.type,parentSchema:schema47.properties.os_detail,data:data14};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.online !== undefined){
let data15 = data.online;
if(typeof data15 !== "boolean"){
const err26 = {instancePath:instancePath+"/online",schemaPath:"#/properties/online/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema47.properties.online.type,parentSchema:schema47.properties.online,data:data15};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.labels !== undefined){
let data16 = data.labels;
if(Array.isArray(data16)){
const len0 = data16.length;
for(let i0=0; i0<len0; i0++){
let data17 = data16[i0];
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.href === undefined){
const err27 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"labels.schema.json/items/required",keyword:"required",params:{missingProperty: "href"},message:"must have required property '"+"href"+"'",schema:schema24.items.required,parentSchema:schema24.items,data:data17};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key1 in data17){
if(!(key1 === "href")){
const err28 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"labels.schema.json/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema24.items,data:data17};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data17.href !== undefined){
let data18 = data17.href;
if(typeof data18 !== "string"){
const err29 = {instancePath:instancePath+"/labels/" + i0+"/href",schemaPath:"labels.schema.json/items/properties/href/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.items.properties.href.type,parentSchema:schema24.items.properties.href,data:data18};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"labels.schema.json/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema24.items.type,parentSchema:schema24.items,data:data17};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(func0(data16)){
const err31 = {instancePath:instancePath+"/labels",schemaPath:"labels.schema.json/uniqueItems",keyword:"uniqueItems",params:{},message:"",schema:true,parentSchema:schema24,data:data16};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/labels",schemaPath:"labels.schema.json/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema24.type,parentSchema:schema24,data:data16};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.agent !== undefined){
let data19 = data.agent;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
for(const key2 in data19){
if(!(key2 === "config")){
const err33 = {instancePath:instancePath+"/agent",schemaPath:"#/properties/agent/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema47.properties.agent,data:data19};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data19.config !== undefined){
if(!(validate41(data19.config, {instancePath:instancePath+"/agent/config",parentData:data19,parentDataProperty:"config",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
}
else {
const err34 = {instancePath:instancePath+"/agent",schemaPath:"#/properties/agent/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema47.properties.agent.type,parentSchema:schema47.properties.agent,data:data19};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.enforcement_mode !== undefined){
let data21 = data.enforcement_mode;
if(typeof data21 !== "string"){
const err35 = {instancePath:instancePath+"/enforcement_mode",schemaPath:"workload_enforcement_mode.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.type,parentSchema:schema18,data:data21};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(!((((data21 === "idle") || (data21 === "visibility_only")) || (data21 === "full")) || (data21 === "selective"))){
const err36 = {instancePath:instancePath+"/enforcement_mode",schemaPath:"workload_enforcement_mode.schema.json/enum",keyword:"enum",params:{allowedValues: schema18.enum},message:"must be equal to one of the allowed values",schema:schema18.enum,parentSchema:schema18,data:data21};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema47.type,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}


function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="workloads_bulk_create_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length > 1000){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items",schema:1000,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate38(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema46.type,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate37.errors = vErrors;
return errors === 0;
}

export const workloads_bulk_delete_put = validate44;
const schema56 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"workloads_bulk_delete_put.schema.json","type":"array","maxItems":1000,"items":{"type":"object","additionalProperties":false,"required":["href"],"properties":{"href":{"type":"string","x-file":"workloads_bulk_delete_put.schema.json"}},"x-file":"workloads_bulk_delete_put.schema.json"},"x-file":"workloads_bulk_delete_put.schema.json"};

function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="workloads_bulk_delete_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length > 1000){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items",schema:1000,parentSchema:schema56,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.href === undefined){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "href"},message:"must have required property '"+"href"+"'",schema:schema56.items.required,parentSchema:schema56.items,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data0){
if(!(key0 === "href")){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema56.items,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.href !== undefined){
let data1 = data0.href;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/" + i0+"/href",schemaPath:"#/items/properties/href/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.items.properties.href.type,parentSchema:schema56.items.properties.href,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema56.items.type,parentSchema:schema56.items,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema56.type,parentSchema:schema56,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate44.errors = vErrors;
return errors === 0;
}

export const workloads_bulk_update_put = validate45;
const schema57 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"workloads_bulk_update_put.schema.json","type":"array","maxItems":1000,"x-file":"workloads_bulk_update_put.schema.json"};

function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="workloads_bulk_update_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length > 1000){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items",schema:1000,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema57.type,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate45.errors = vErrors;
return errors === 0;
}

export const workloads_interfaces_post = validate46;
const schema58 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"workloads_interfaces_post.schema.json","type":"object","additionalProperties":false,"required":["name","link_state"],"properties":{"name":{"type":"string","x-file":"workloads_interfaces_post.schema.json"},"link_state":{"type":"string","enum":["up","down","unknown"],"x-file":"workloads_interfaces_post.schema.json"},"address":{"$ref":"ip_address_format_validation.schema.json","x-file":"workloads_interfaces_post.schema.json"},"cidr_block":{"type":"integer","x-file":"workloads_interfaces_post.schema.json"},"default_gateway_address":{"$ref":"ip_address_format_validation.schema.json","x-file":"workloads_interfaces_post.schema.json"},"friendly_name":{"type":"string","x-file":"workloads_interfaces_post.schema.json"}},"x-file":"workloads_interfaces_post.schema.json"};

function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="workloads_interfaces_post.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema58.required,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.link_state === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "link_state"},message:"must have required property '"+"link_state"+"'",schema:schema58.required,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "name") || (key0 === "link_state")) || (key0 === "address")) || (key0 === "cidr_block")) || (key0 === "default_gateway_address")) || (key0 === "friendly_name"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema58.properties.name.type,parentSchema:schema58.properties.name,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.link_state !== undefined){
let data1 = data.link_state;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/link_state",schemaPath:"#/properties/link_state/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema58.properties.link_state.type,parentSchema:schema58.properties.link_state,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!(((data1 === "up") || (data1 === "down")) || (data1 === "unknown"))){
const err5 = {instancePath:instancePath+"/link_state",schemaPath:"#/properties/link_state/enum",keyword:"enum",params:{allowedValues: schema58.properties.link_state.enum},message:"must be equal to one of the allowed values",schema:schema58.properties.link_state.enum,parentSchema:schema58.properties.link_state,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.address !== undefined){
let data2 = data.address;
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/address",schemaPath:"ip_address_format_validation.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema49.type,parentSchema:schema49,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const _errs9 = errors;
let valid2 = false;
let passing0 = null;
const _errs10 = errors;
if(typeof data2 === "string"){
if(!pattern1.test(data2)){
const err7 = {instancePath:instancePath+"/address",schemaPath:"ip_address_format_validation.schema.json/oneOf/0/pattern",keyword:"pattern",params:{pattern: "^[^/]*$"},message:"must match pattern \""+"^[^/]*$"+"\"",schema:"^[^/]*$",parentSchema:schema49.oneOf[0],data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(formats2(data2))){
const err8 = {instancePath:instancePath+"/address",schemaPath:"ip_address_format_validation.schema.json/oneOf/0/format",keyword:"format",params:{format: "ipv6"},message:"must match format \""+"ipv6"+"\"",schema:"ipv6",parentSchema:schema49.oneOf[0],data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var _valid0 = _errs10 === errors;
if(_valid0){
valid2 = true;
passing0 = 0;
}
const _errs11 = errors;
if(typeof data2 === "string"){
if(!pattern1.test(data2)){
const err9 = {instancePath:instancePath+"/address",schemaPath:"ip_address_format_validation.schema.json/oneOf/1/pattern",keyword:"pattern",params:{pattern: "^[^/]*$"},message:"must match pattern \""+"^[^/]*$"+"\"",schema:"^[^/]*$",parentSchema:schema49.oneOf[1],data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!(formats4(data2))){
const err10 = {instancePath:instancePath+"/address",schemaPath:"ip_address_format_validation.schema.json/oneOf/1/format",keyword:"format",params:{format: "ipv4"},message:"must match format \""+"ipv4"+"\"",schema:"ipv4",parentSchema:schema49.oneOf[1],data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
var _valid0 = _errs11 === errors;
if(_valid0 && valid2){
valid2 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid2 = true;
passing0 = 1;
}
}
if(!valid2){
const err11 = {instancePath:instancePath+"/address",schemaPath:"ip_address_format_validation.schema.json/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf",schema:schema49.oneOf,parentSchema:schema49,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
else {
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
}
}
if(data.cidr_block !== undefined){
let data3 = data.cidr_block;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err12 = {instancePath:instancePath+"/cidr_block",schemaPath:"#/properties/cidr_block/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema58.properties.cidr_block.type,parentSchema:schema58.properties.cidr_block,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.default_gateway_address !== undefined){
let data4 = data.default_gateway_address;
if(typeof data4 !== "string"){
const err13 = {instancePath:instancePath+"/default_gateway_address",schemaPath:"ip_address_format_validation.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema49.type,parentSchema:schema49,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
const _errs17 = errors;
let valid4 = false;
let passing1 = null;
const _errs18 = errors;
if(typeof data4 === "string"){
if(!pattern1.test(data4)){
const err14 = {instancePath:instancePath+"/default_gateway_address",schemaPath:"ip_address_format_validation.schema.json/oneOf/0/pattern",keyword:"pattern",params:{pattern: "^[^/]*$"},message:"must match pattern \""+"^[^/]*$"+"\"",schema:"^[^/]*$",parentSchema:schema49.oneOf[0],data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!(formats2(data4))){
const err15 = {instancePath:instancePath+"/default_gateway_address",schemaPath:"ip_address_format_validation.schema.json/oneOf/0/format",keyword:"format",params:{format: "ipv6"},message:"must match format \""+"ipv6"+"\"",schema:"ipv6",parentSchema:schema49.oneOf[0],data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
var _valid1 = _errs18 === errors;
if(_valid1){
valid4 = true;
passing1 = 0;
}
const _errs19 = errors;
if(typeof data4 === "string"){
if(!pattern1.test(data4)){
const err16 = {instancePath:instancePath+"/default_gateway_address",schemaPath:"ip_address_format_validation.schema.json/oneOf/1/pattern",keyword:"pattern",params:{pattern: "^[^/]*$"},message:"must match pattern \""+"^[^/]*$"+"\"",schema:"^[^/]*$",parentSchema:schema49.oneOf[1],data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!(formats4(data4))){
const err17 = {instancePath:instancePath+"/default_gateway_address",schemaPath:"ip_address_format_validation.schema.json/oneOf/1/format",keyword:"format",params:{format: "ipv4"},message:"must match format \""+"ipv4"+"\"",schema:"ipv4",parentSchema:schema49.oneOf[1],data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
var _valid1 = _errs19 === errors;
if(_valid1 && valid4){
valid4 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid4 = true;
passing1 = 1;
}
}
if(!valid4){
const err18 = {instancePath:instancePath+"/default_gateway_address",schemaPath:"ip_address_format_validation.schema.json/oneOf",keyword:"oneOf",params:{passingSchemas: passing1},message:"must match exactly one schema in oneOf",schema:schema49.oneOf,parentSchema:schema49,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
else {
errors = _errs17;
if(vErrors !== null){
if(_errs17){
vErrors.length = _errs17;
}
else {
vErrors = null;
}
}
}
}
if(data.friendly_name !== undefined){
let data5 = data.friendly_name;
if(typeof data5 !== "string"){
const err19 = {instancePath:instancePath+"/friendly_name",schemaPath:"#/properties/friendly_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema58.properties.friendly_name.type,parentSchema:schema58.properties.friendly_name,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema58.type,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate46.errors = vErrors;
return errors === 0;
}

export const workloads_post = validate38;

export const workloads_unpair_put = validate47;
const schema61 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"workloads_unpair_put.schema.json","type":"object","additionalProperties":false,"required":["workloads"],"properties":{"workloads":{"type":"array","minItems":1,"maxItems":1000,"items":{"type":"object","additionalProperties":false,"required":["href"],"properties":{"href":{"type":"string","x-file":"workloads_unpair_put.schema.json"}},"x-file":"workloads_unpair_put.schema.json"},"x-file":"workloads_unpair_put.schema.json"},"ip_table_restore":{"type":"string","enum":["saved","default","disable"],"x-file":"workloads_unpair_put.schema.json"}},"x-file":"workloads_unpair_put.schema.json"};

function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="workloads_unpair_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.workloads === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "workloads"},message:"must have required property '"+"workloads"+"'",schema:schema61.required,parentSchema:schema61,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "workloads") || (key0 === "ip_table_restore"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema61,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.workloads !== undefined){
let data0 = data.workloads;
if(Array.isArray(data0)){
if(data0.length > 1000){
const err2 = {instancePath:instancePath+"/workloads",schemaPath:"#/properties/workloads/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items",schema:1000,parentSchema:schema61.properties.workloads,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/workloads",schemaPath:"#/properties/workloads/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema61.properties.workloads,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.href === undefined){
const err4 = {instancePath:instancePath+"/workloads/" + i0,schemaPath:"#/properties/workloads/items/required",keyword:"required",params:{missingProperty: "href"},message:"must have required property '"+"href"+"'",schema:schema61.properties.workloads.items.required,parentSchema:schema61.properties.workloads.items,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key1 in data1){
if(!(key1 === "href")){
const err5 = {instancePath:instancePath+"/workloads/" + i0,schemaPath:"#/properties/workloads/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema61.properties.workloads.items,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data1.href !== undefined){
let data2 = data1.href;
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/workloads/" + i0+"/href",schemaPath:"#/properties/workloads/items/properties/href/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.properties.workloads.items.properties.href.type,parentSchema:schema61.properties.workloads.items.properties.href,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/workloads/" + i0,schemaPath:"#/properties/workloads/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema61.properties.workloads.items.type,parentSchema:schema61.properties.workloads.items,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/workloads",schemaPath:"#/properties/workloads/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema61.properties.workloads.type,parentSchema:schema61.properties.workloads,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.ip_table_restore !== undefined){
let data3 = data.ip_table_restore;
if(typeof data3 !== "string"){
const err9 = {instancePath:instancePath+"/ip_table_restore",schemaPath:"#/properties/ip_table_restore/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.properties.ip_table_restore.type,parentSchema:schema61.properties.ip_table_restore,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!(((data3 === "saved") || (data3 === "default")) || (data3 === "disable"))){
const err10 = {instancePath:instancePath+"/ip_table_restore",schemaPath:"#/properties/ip_table_restore/enum",keyword:"enum",params:{allowedValues: schema61.properties.ip_table_restore.enum},message:"must be equal to one of the allowed values",schema:schema61.properties.ip_table_restore.enum,parentSchema:schema61.properties.ip_table_restore,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema61.type,parentSchema:schema61,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate47.errors = vErrors;
return errors === 0;
}

export const workloads_with_ven_interfaces_put = validate48;
const schema62 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"workloads_with_ven_interfaces_put.schema.json","type":"object","additionalProperties":false,"properties":{"href":{"type":"string","x-file":"workloads_with_ven_interfaces_put.schema.json"},"name":{"type":"string","maxLength":255,"x-file":"workloads_with_ven_interfaces_put.schema.json"},"description":{"type":"string","x-file":"workloads_with_ven_interfaces_put.schema.json"},"external_data_set":{"type":["string","null"],"maxLength":255,"x-file":"workloads_with_ven_interfaces_put.schema.json"},"external_data_reference":{"type":["string","null"],"maxLength":255,"x-file":"workloads_with_ven_interfaces_put.schema.json"},"service_principal_name":{"type":["string","null"],"minLength":1,"maxLength":255,"x-file":"workloads_with_ven_interfaces_put.schema.json"},"public_ip":{"type":"string","x-file":"workloads_with_ven_interfaces_put.schema.json"},"interfaces":{"$ref":"workloads_interfaces.schema.json","x-file":"workloads_with_ven_interfaces_put.schema.json"},"service_provider":{"type":"string","x-file":"workloads_with_ven_interfaces_put.schema.json"},"data_center":{"type":"string","x-file":"workloads_with_ven_interfaces_put.schema.json"},"data_center_zone":{"type":"string","x-file":"workloads_with_ven_interfaces_put.schema.json"},"labels":{"$ref":"labels.schema.json","x-file":"workloads_with_ven_interfaces_put.schema.json"},"agent":{"type":"object","additionalProperties":false,"properties":{"href":{"type":"string","x-file":"workloads_with_ven_interfaces_put.schema.json"},"config":{"$ref":"agent_config.schema.json","x-file":"workloads_with_ven_interfaces_put.schema.json"},"status":{"$ref":"agent_status.schema.json","x-file":"workloads_with_ven_interfaces_put.schema.json"}},"x-file":"workloads_with_ven_interfaces_put.schema.json"},"enforcement_mode":{"$ref":"workload_enforcement_mode.schema.json","x-file":"workloads_with_ven_interfaces_put.schema.json"},"datacenter_nat_1to1":{"type":"boolean","x-file":"workloads_with_ven_interfaces_put.schema.json"}},"x-file":"workloads_with_ven_interfaces_put.schema.json"};
const schema64 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"agent_status.schema.json","type":"object","additionalProperties":false,"properties":{"status":{"type":"string","enum":["active","suspended"],"x-file":"agent_status.schema.json"}},"x-file":"agent_status.schema.json"};

function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="workloads_with_ven_interfaces_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func30.call(schema62.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema62,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.href !== undefined){
let data0 = data.href;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/href",schemaPath:"#/properties/href/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema62.properties.href.type,parentSchema:schema62.properties.href,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(func4(data1) > 255){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema62.properties.name,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema62.properties.name.type,parentSchema:schema62.properties.name,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.description !== undefined){
let data2 = data.description;
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema62.properties.description.type,parentSchema:schema62.properties.description,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.external_data_set !== undefined){
let data3 = data.external_data_set;
if((typeof data3 !== "string") && (data3 !== null)){
const err5 = {instancePath:instancePath+"/external_data_set",schemaPath:"#/properties/external_data_set/type",keyword:"type",params:{type: schema62.properties.external_data_set.type},message:"must be string,null",schema:schema62.properties.external_data_set.type,parentSchema:schema62.properties.external_data_set,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data3 === "string"){
if(func4(data3) > 255){
const err6 = {instancePath:instancePath+"/external_data_set",schemaPath:"#/properties/external_data_set/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema62.properties.external_data_set,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data.external_data_reference !== undefined){
let data4 = data.external_data_reference;
if((typeof data4 !== "string") && (data4 !== null)){
const err7 = {instancePath:instancePath+"/external_data_reference",schemaPath:"#/properties/external_data_reference/type",keyword:"type",params:{type: schema62.properties.external_data_reference.type},message:"must be string,null",schema:schema62.properties.external_data_reference.type,parentSchema:schema62.properties.external_data_reference,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(typeof data4 === "string"){
if(func4(data4) > 255){
const err8 = {instancePath:instancePath+"/external_data_reference",schemaPath:"#/properties/external_data_reference/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema62.properties.external_data_reference,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.service_principal_name !== undefined){
let data5 = data.service_principal_name;
if((typeof data5 !== "string") && (data5 !== null)){
const err9 = {instancePath:instancePath+"/service_principal_name",schemaPath:"#/properties/service_principal_name/type",keyword:"type",params:{type: schema62.properties.service_principal_name.type},message:"must be string,null",schema:schema62.properties.service_principal_name.type,parentSchema:schema62.properties.service_principal_name,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(typeof data5 === "string"){
if(func4(data5) > 255){
const err10 = {instancePath:instancePath+"/service_principal_name",schemaPath:"#/properties/service_principal_name/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema62.properties.service_principal_name,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func4(data5) < 1){
const err11 = {instancePath:instancePath+"/service_principal_name",schemaPath:"#/properties/service_principal_name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema62.properties.service_principal_name,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.public_ip !== undefined){
let data6 = data.public_ip;
if(typeof data6 !== "string"){
const err12 = {instancePath:instancePath+"/public_ip",schemaPath:"#/properties/public_ip/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema62.properties.public_ip.type,parentSchema:schema62.properties.public_ip,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.interfaces !== undefined){
if(!(validate39(data.interfaces, {instancePath:instancePath+"/interfaces",parentData:data,parentDataProperty:"interfaces",rootData}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
if(data.service_provider !== undefined){
let data8 = data.service_provider;
if(typeof data8 !== "string"){
const err13 = {instancePath:instancePath+"/service_provider",schemaPath:"#/properties/service_provider/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema62.properties.service_provider.type,parentSchema:schema62.properties.service_provider,data:data8};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.data_center !== undefined){
let data9 = data.data_center;
if(typeof data9 !== "string"){
const err14 = {instancePath:instancePath+"/data_center",schemaPath:"#/properties/data_center/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema62.properties.data_center.type,parentSchema:schema62.properties.data_center,data:data9};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.data_center_zone !== undefined){
let data10 = data.data_center_zone;
if(typeof data10 !== "string"){
const err15 = {instancePath:instancePath+"/data_center_zone",schemaPath:"#/properties/data_center_zone/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema62.properties.data_center_zone.type,parentSchema:schema62.properties.data_center_zone,data:data10};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.labels !== undefined){
let data11 = data.labels;
if(Array.isArray(data11)){
const len0 = data11.length;
for(let i0=0; i0<len0; i0++){
let data12 = data11[i0];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.href === undefined){
const err16 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"labels.schema.json/items/required",keyword:"required",params:{missingProperty: "href"},message:"must have required property '"+"href"+"'",schema:schema24.items.required,parentSchema:schema24.items,data:data12};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key1 in data12){
if(!(key1 === "href")){
const err17 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"labels.schema.json/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema24.items,data:data12};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data12.href !== undefined){
let data13 = data12.href;
if(typeof data13 !== "string"){
const err18 = {instancePath:instancePath+"/labels/" + i0+"/href",schemaPath:"labels.schema.json/items/properties/href/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.items.properties.href.type,parentSchema:schema24.items.properties.href,data:data13};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"labels.schema.json/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema24.items.type,parentSchema:schema24.items,data:data12};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(func0(data11)){
const err20 = {instancePath:instancePath+"/labels",schemaPath:"labels.schema.json/uniqueItems",keyword:"uniqueItems",params:{},message:"",schema:true,parentSchema:schema24,data:data11};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/labels",schemaPath:"labels.schema.json/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema24.type,parentSchema:schema24,data:data11};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.agent !== undefined){
let data14 = data.agent;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key2 in data14){
if(!(((key2 === "href") || (key2 === "config")) || (key2 === "status"))){
const err22 = {instancePath:instancePath+"/agent",schemaPath:"#/properties/agent/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema62.properties.agent,data:data14};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data14.href !== undefined){
let data15 = data14.href;
if(typeof data15 !== "string"){
const err23 = {instancePath:instancePath+"/agent/href",schemaPath:"#/properties/agent/properties/href/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema62.properties.agent.properties.href.type,parentSchema:schema62.properties.agent.properties.href,data:data15};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data14.config !== undefined){
if(!(validate41(data14.config, {instancePath:instancePath+"/agent/config",parentData:data14,parentDataProperty:"config",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
if(data14.status !== undefined){
let data17 = data14.status;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key3 in data17){
if(!(key3 === "status")){
const err24 = {instancePath:instancePath+"/agent/status",schemaPath:"agent_status.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema64,data:data17};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data17.status !== undefined){
let data18 = data17.status;
if(typeof data18 !== "string"){
const err25 = {instancePath:instancePath+"/agent/status/status",schemaPath:"agent_status.schema.json/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema64.properties.status.type,parentSchema:schema64.properties.status,data:data18};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!((data18 === "active") || (data18 === "suspended"))){
const err26 = {instancePath:instancePath+"/agent/status/status",schemaPath:"agent_status.schema.json/properties/status/enum",keyword:"enum",params:{allowedValues: schema64.properties.status.enum},message:"must be equal to one of the allowed values",schema:schema64.properties.status.enum,parentSchema:schema64.properties.status,data:data18};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/agent/status",schemaPath:"agent_status.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema64.type,parentSchema:schema64,data:data17};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/agent",schemaPath:"#/properties/agent/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema62.properties.agent.type,parentSchema:schema62.properties.agent,data:data14};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.enforcement_mode !== undefined){
let data19 = data.enforcement_mode;
if(typeof data19 !== "string"){
const err29 = {instancePath:instancePath+"/enforcement_mode",schemaPath:"workload_enforcement_mode.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.type,parentSchema:schema18,data:data19};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(!((((data19 === "idle") || (data19 === "visibility_only")) || (data19 === "full")) || (data19 === "selective"))){
const err30 = {instancePath:instancePath+"/enforcement_mode",schemaPath:"workload_enforcement_mode.schema.json/enum",keyword:"enum",params:{allowedValues: schema18.enum},message:"must be equal to one of the allowed values",schema:schema18.enum,parentSchema:schema18,data:data19};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.datacenter_nat_1to1 !== undefined){
let data20 = data.datacenter_nat_1to1;
if(typeof data20 !== "boolean"){
const err31 = {instancePath:instancePath+"/datacenter_nat_1to1",schemaPath:"#/properties/datacenter_nat_1to1/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema62.properties.datacenter_nat_1to1.type,parentSchema:schema62.properties.datacenter_nat_1to1,data:data20};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema62.type,parentSchema:schema62,data};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
validate48.errors = vErrors;
return errors === 0;
}

export const workloads_with_ven_put = validate51;
const schema66 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"workloads_with_ven_put.schema.json","type":"object","additionalProperties":false,"properties":{"href":{"type":"string","x-file":"workloads_with_ven_put.schema.json"},"name":{"type":"string","maxLength":255,"x-file":"workloads_with_ven_put.schema.json"},"description":{"type":["string","null"],"x-file":"workloads_with_ven_put.schema.json"},"external_data_set":{"type":["string","null"],"maxLength":255,"x-file":"workloads_with_ven_put.schema.json"},"external_data_reference":{"type":["string","null"],"maxLength":255,"x-file":"workloads_with_ven_put.schema.json"},"service_principal_name":{"type":["string","null"],"minLength":1,"maxLength":255,"x-file":"workloads_with_ven_put.schema.json"},"agent_to_pce_certificate_authentication_id":{"type":["string","null"],"minLength":1,"maxLength":255,"x-file":"workloads_with_ven_put.schema.json"},"service_provider":{"type":"string","x-file":"workloads_with_ven_put.schema.json"},"data_center":{"type":"string","x-file":"workloads_with_ven_put.schema.json"},"data_center_zone":{"type":"string","x-file":"workloads_with_ven_put.schema.json"},"labels":{"$ref":"labels.schema.json","x-file":"workloads_with_ven_put.schema.json"},"agent":{"type":"object","additionalProperties":false,"properties":{"href":{"type":"string","x-file":"workloads_with_ven_put.schema.json"},"config":{"$ref":"agent_config.schema.json","x-file":"workloads_with_ven_put.schema.json"},"status":{"$ref":"agent_status.schema.json","x-file":"workloads_with_ven_put.schema.json"}},"x-file":"workloads_with_ven_put.schema.json"},"enforcement_mode":{"$ref":"workload_enforcement_mode.schema.json","x-file":"workloads_with_ven_put.schema.json"},"datacenter_nat_1to1":{"type":"boolean","x-file":"workloads_with_ven_put.schema.json"}},"x-file":"workloads_with_ven_put.schema.json"};

function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="workloads_with_ven_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func30.call(schema66.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema66,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.href !== undefined){
let data0 = data.href;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/href",schemaPath:"#/properties/href/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.properties.href.type,parentSchema:schema66.properties.href,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(func4(data1) > 255){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema66.properties.name,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.properties.name.type,parentSchema:schema66.properties.name,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.description !== undefined){
let data2 = data.description;
if((typeof data2 !== "string") && (data2 !== null)){
const err4 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: schema66.properties.description.type},message:"must be string,null",schema:schema66.properties.description.type,parentSchema:schema66.properties.description,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.external_data_set !== undefined){
let data3 = data.external_data_set;
if((typeof data3 !== "string") && (data3 !== null)){
const err5 = {instancePath:instancePath+"/external_data_set",schemaPath:"#/properties/external_data_set/type",keyword:"type",params:{type: schema66.properties.external_data_set.type},message:"must be string,null",schema:schema66.properties.external_data_set.type,parentSchema:schema66.properties.external_data_set,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data3 === "string"){
if(func4(data3) > 255){
const err6 = {instancePath:instancePath+"/external_data_set",schemaPath:"#/properties/external_data_set/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema66.properties.external_data_set,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data.external_data_reference !== undefined){
let data4 = data.external_data_reference;
if((typeof data4 !== "string") && (data4 !== null)){
const err7 = {instancePath:instancePath+"/external_data_reference",schemaPath:"#/properties/external_data_reference/type",keyword:"type",params:{type: schema66.properties.external_data_reference.type},message:"must be string,null",schema:schema66.properties.external_data_reference.type,parentSchema:schema66.properties.external_data_reference,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(typeof data4 === "string"){
if(func4(data4) > 255){
const err8 = {instancePath:instancePath+"/external_data_reference",schemaPath:"#/properties/external_data_reference/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema66.properties.external_data_reference,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.service_principal_name !== undefined){
let data5 = data.service_principal_name;
if((typeof data5 !== "string") && (data5 !== null)){
const err9 = {instancePath:instancePath+"/service_principal_name",schemaPath:"#/properties/service_principal_name/type",keyword:"type",params:{type: schema66.properties.service_principal_name.type},message:"must be string,null",schema:schema66.properties.service_principal_name.type,parentSchema:schema66.properties.service_principal_name,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(typeof data5 === "string"){
if(func4(data5) > 255){
const err10 = {instancePath:instancePath+"/service_principal_name",schemaPath:"#/properties/service_principal_name/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema66.properties.service_principal_name,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func4(data5) < 1){
const err11 = {instancePath:instancePath+"/service_principal_name",schemaPath:"#/properties/service_principal_name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema66.properties.service_principal_name,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.agent_to_pce_certificate_authentication_id !== undefined){
let data6 = data.agent_to_pce_certificate_authentication_id;
if((typeof data6 !== "string") && (data6 !== null)){
const err12 = {instancePath:instancePath+"/agent_to_pce_certificate_authentication_id",schemaPath:"#/properties/agent_to_pce_certificate_authentication_id/type",keyword:"type",params:{type: schema66.properties.agent_to_pce_certificate_authentication_id.type},message:"must be string,null",schema:schema66.properties.agent_to_pce_certificate_authentication_id.type,parentSchema:schema66.properties.agent_to_pce_certificate_authentication_id,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(typeof data6 === "string"){
if(func4(data6) > 255){
const err13 = {instancePath:instancePath+"/agent_to_pce_certificate_authentication_id",schemaPath:"#/properties/agent_to_pce_certificate_authentication_id/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema66.properties.agent_to_pce_certificate_authentication_id,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(func4(data6) < 1){
const err14 = {instancePath:instancePath+"/agent_to_pce_certificate_authentication_id",schemaPath:"#/properties/agent_to_pce_certificate_authentication_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema66.properties.agent_to_pce_certificate_authentication_id,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
if(data.service_provider !== undefined){
let data7 = data.service_provider;
if(typeof data7 !== "string"){
const err15 = {instancePath:instancePath+"/service_provider",schemaPath:"#/properties/service_provider/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.properties.service_provider.type,parentSchema:schema66.properties.service_provider,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.data_center !== undefined){
let data8 = data.data_center;
if(typeof data8 !== "string"){
const err16 = {instancePath:instancePath+"/data_center",schemaPath:"#/properties/data_center/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.properties.data_center.type,parentSchema:schema66.properties.data_center,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.data_center_zone !== undefined){
let data9 = data.data_center_zone;
if(typeof data9 !== "string"){
const err17 = {instancePath:instancePath+"/data_center_zone",schemaPath:"#/properties/data_center_zone/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.properties.data_center_zone.type,parentSchema:schema66.properties.data_center_zone,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.labels !== undefined){
let data10 = data.labels;
if(Array.isArray(data10)){
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.href === undefined){
const err18 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"labels.schema.json/items/required",keyword:"required",params:{missingProperty: "href"},message:"must have required property '"+"href"+"'",schema:schema24.items.required,parentSchema:schema24.items,data:data11};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key1 in data11){
if(!(key1 === "href")){
const err19 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"labels.schema.json/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema24.items,data:data11};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data11.href !== undefined){
let data12 = data11.href;
if(typeof data12 !== "string"){
const err20 = {instancePath:instancePath+"/labels/" + i0+"/href",schemaPath:"labels.schema.json/items/properties/href/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.items.properties.href.type,parentSchema:schema24.items.properties.href,data:data12};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"labels.schema.json/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema24.items.type,parentSchema:schema24.items,data:data11};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(func0(data10)){
const err22 = {instancePath:instancePath+"/labels",schemaPath:"labels.schema.json/uniqueItems",keyword:"uniqueItems",params:{},message:"",schema:true,parentSchema:schema24,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/labels",schemaPath:"labels.schema.json/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema24.type,parentSchema:schema24,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.agent !== undefined){
let data13 = data.agent;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key2 in data13){
if(!(((key2 === "href") || (key2 === "config")) || (key2 === "status"))){
const err24 = {instancePath:instancePath+"/agent",schemaPath:"#/properties/agent/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema66.properties.agent,data:data13};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data13.href !== undefined){
let data14 = data13.href;
if(typeof data14 !== "string"){
const err25 = {instancePath:instancePath+"/agent/href",schemaPath:"#/properties/agent/properties/href/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.properties.agent.properties.href.type,parentSchema:schema66.properties.agent.properties.href,data:data14};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data13.config !== undefined){
if(!(validate41(data13.config, {instancePath:instancePath+"/agent/config",parentData:data13,parentDataProperty:"config",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
if(data13.status !== undefined){
let data16 = data13.status;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key3 in data16){
if(!(key3 === "status")){
const err26 = {instancePath:instancePath+"/agent/status",schemaPath:"agent_status.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema64,data:data16};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data16.status !== undefined){
let data17 = data16.status;
if(typeof data17 !== "string"){
const err27 = {instancePath:instancePath+"/agent/status/status",schemaPath:"agent_status.schema.json/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema64.properties.status.type,parentSchema:schema64.properties.status,data:data17};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!((data17 === "active") || (data17 === "suspended"))){
const err28 = {instancePath:instancePath+"/agent/status/status",schemaPath:"agent_status.schema.json/properties/status/enum",keyword:"enum",params:{allowedValues: schema64.properties.status.enum},message:"must be equal to one of the allowed values",schema:schema64.properties.status.enum,parentSchema:schema64.properties.status,data:data17};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/agent/status",schemaPath:"agent_status.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema64.type,parentSchema:schema64,data:data16};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/agent",schemaPath:"#/properties/agent/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema66.properties.agent.type,parentSchema:schema66.properties.agent,data:data13};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.enforcement_mode !== undefined){
let data18 = data.enforcement_mode;
if(typeof data18 !== "string"){
const err31 = {instancePath:instancePath+"/enforcement_mode",schemaPath:"workload_enforcement_mode.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.type,parentSchema:schema18,data:data18};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(!((((data18 === "idle") || (data18 === "visibility_only")) || (data18 === "full")) || (data18 === "selective"))){
const err32 = {instancePath:instancePath+"/enforcement_mode",schemaPath:"workload_enforcement_mode.schema.json/enum",keyword:"enum",params:{allowedValues: schema18.enum},message:"must be equal to one of the allowed values",schema:schema18.enum,parentSchema:schema18,data:data18};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.datacenter_nat_1to1 !== undefined){
let data19 = data.datacenter_nat_1to1;
if(typeof data19 !== "boolean"){
const err33 = {instancePath:instancePath+"/datacenter_nat_1to1",schemaPath:"#/properties/datacenter_nat_1to1/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema66.properties.datacenter_nat_1to1.type,parentSchema:schema66.properties.datacenter_nat_1to1,data:data19};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema66.type,parentSchema:schema66,data};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
validate51.errors = vErrors;
return errors === 0;
}

export const workloads_without_ven_put = validate53;
const schema70 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"workloads_without_ven_put.schema.json","type":"object","additionalProperties":false,"properties":{"href":{"type":"string","x-file":"workloads_without_ven_put.schema.json"},"name":{"type":"string","maxLength":255,"x-file":"workloads_without_ven_put.schema.json"},"description":{"type":"string","x-file":"workloads_without_ven_put.schema.json"},"external_data_set":{"type":["string","null"],"maxLength":255,"x-file":"workloads_without_ven_put.schema.json"},"external_data_reference":{"type":["string","null"],"maxLength":255,"x-file":"workloads_without_ven_put.schema.json"},"hostname":{"type":"string","maxLength":255,"x-file":"workloads_without_ven_put.schema.json"},"service_principal_name":{"type":["string","null"],"minLength":1,"maxLength":255,"x-file":"workloads_without_ven_put.schema.json"},"agent_to_pce_certificate_authentication_id":{"type":["string","null"],"minLength":1,"maxLength":255,"x-file":"workloads_without_ven_put.schema.json"},"distinguished_name":{"type":"string","x-file":"workloads_without_ven_put.schema.json"},"public_ip":{"type":["string","null"],"x-file":"workloads_without_ven_put.schema.json"},"interfaces":{"$ref":"workloads_interfaces.schema.json","x-file":"workloads_without_ven_put.schema.json"},"service_provider":{"type":"string","x-file":"workloads_without_ven_put.schema.json"},"data_center":{"type":"string","x-file":"workloads_without_ven_put.schema.json"},"data_center_zone":{"type":"string","x-file":"workloads_without_ven_put.schema.json"},"os_id":{"type":"string","x-file":"workloads_without_ven_put.schema.json"},"os_detail":{"type":"string","x-file":"workloads_without_ven_put.schema.json"},"online":{"type":"boolean","x-file":"workloads_without_ven_put.schema.json"},"labels":{"$ref":"labels.schema.json","x-file":"workloads_without_ven_put.schema.json"},"agent":{"type":"object","additionalProperties":false,"properties":{"href":{"type":"string","x-file":"workloads_without_ven_put.schema.json"},"config":{"$ref":"agent_config.schema.json","x-file":"workloads_without_ven_put.schema.json"}},"x-file":"workloads_without_ven_put.schema.json"},"enforcement_mode":{"$ref":"workload_enforcement_mode.schema.json","x-file":"workloads_without_ven_put.schema.json"}},"x-file":"workloads_without_ven_put.schema.json"};

function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="workloads_without_ven_put.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func30.call(schema70.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema70,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.href !== undefined){
let data0 = data.href;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/href",schemaPath:"#/properties/href/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema70.properties.href.type,parentSchema:schema70.properties.href,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(func4(data1) > 255){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema70.properties.name,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema70.properties.name.type,parentSchema:schema70.properties.name,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.description !== undefined){
let data2 = data.description;
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema70.properties.description.type,parentSchema:schema70.properties.description,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.external_data_set !== undefined){
let data3 = data.external_data_set;
if((typeof data3 !== "string") && (data3 !== null)){
const err5 = {instancePath:instancePath+"/external_data_set",schemaPath:"#/properties/external_data_set/type",keyword:"type",params:{type: schema70.properties.external_data_set.type},message:"must be string,null",schema:schema70.properties.external_data_set.type,parentSchema:schema70.properties.external_data_set,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data3 === "string"){
if(func4(data3) > 255){
const err6 = {instancePath:instancePath+"/external_data_set",schemaPath:"#/properties/external_data_set/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema70.properties.external_data_set,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data.external_data_reference !== undefined){
let data4 = data.external_data_reference;
if((typeof data4 !== "string") && (data4 !== null)){
const err7 = {instancePath:instancePath+"/external_data_reference",schemaPath:"#/properties/external_data_reference/type",keyword:"type",params:{type: schema70.properties.external_data_reference.type},message:"must be string,null",schema:schema70.properties.external_data_reference.type,parentSchema:schema70.properties.external_data_reference,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(typeof data4 === "string"){
if(func4(data4) > 255){
const err8 = {instancePath:instancePath+"/external_data_reference",schemaPath:"#/properties/external_data_reference/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema70.properties.external_data_reference,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.hostname !== undefined){
let data5 = data.hostname;
if(typeof data5 === "string"){
if(func4(data5) > 255){
const err9 = {instancePath:instancePath+"/hostname",schemaPath:"#/properties/hostname/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema70.properties.hostname,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/hostname",schemaPath:"#/properties/hostname/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema70.properties.hostname.type,parentSchema:schema70.properties.hostname,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.service_principal_name !== undefined){
let data6 = data.service_principal_name;
if((typeof data6 !== "string") && (data6 !== null)){
const err11 = {instancePath:instancePath+"/service_principal_name",schemaPath:"#/properties/service_principal_name/type",keyword:"type",params:{type: schema70.properties.service_principal_name.type},message:"must be string,null",schema:schema70.properties.service_principal_name.type,parentSchema:schema70.properties.service_principal_name,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(typeof data6 === "string"){
if(func4(data6) > 255){
const err12 = {instancePath:instancePath+"/service_principal_name",schemaPath:"#/properties/service_principal_name/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema70.properties.service_principal_name,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(func4(data6) < 1){
const err13 = {instancePath:instancePath+"/service_principal_name",schemaPath:"#/properties/service_principal_name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema70.properties.service_principal_name,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data.agent_to_pce_certificate_authentication_id !== undefined){
let data7 = data.agent_to_pce_certificate_authentication_id;
if((typeof data7 !== "string") && (data7 !== null)){
const err14 = {instancePath:instancePath+"/agent_to_pce_certificate_authentication_id",schemaPath:"#/properties/agent_to_pce_certificate_authentication_id/type",keyword:"type",params:{type: schema70.properties.agent_to_pce_certificate_authentication_id.type},message:"must be string,null",schema:schema70.properties.agent_to_pce_certificate_authentication_id.type,parentSchema:schema70.properties.agent_to_pce_certificate_authentication_id,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(typeof data7 === "string"){
if(func4(data7) > 255){
const err15 = {instancePath:instancePath+"/agent_to_pce_certificate_authentication_id",schemaPath:"#/properties/agent_to_pce_certificate_authentication_id/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema70.properties.agent_to_pce_certificate_authentication_id,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(func4(data7) < 1){
const err16 = {instancePath:instancePath+"/agent_to_pce_certificate_authentication_id",schemaPath:"#/properties/agent_to_pce_certificate_authentication_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema70.properties.agent_to_pce_certificate_authentication_id,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data.distinguished_name !== undefined){
let data8 = data.distinguished_name;
if(typeof data8 !== "string"){
const err17 = {instancePath:instancePath+"/distinguished_name",schemaPath:"#/properties/distinguished_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema70.properties.distinguished_name.type,parentSchema:schema70.properties.distinguished_name,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.public_ip !== undefined){
let data9 = data.public_ip;
if((typeof data9 !== "string") && (data9 !== null)){
const err18 = {instancePath:instancePath+"/public_ip",schemaPath:"#/properties/public_ip/type",keyword:"type",params:{type: schema70.properties.public_ip.type},message:"must be string,null",schema:schema70.properties.public_ip.type,parentSchema:schema70.properties.public_ip,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.interfaces !== undefined){
if(!(validate39(data.interfaces, {instancePath:instancePath+"/interfaces",parentData:data,parentDataProperty:"interfaces",rootData}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
if(data.service_provider !== undefined){
let data11 = data.service_provider;
if(typeof data11 !== "string"){
const err19 = {instancePath:instancePath+"/service_provider",schemaPath:"#/properties/service_provider/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema70.properties.service_provider.type,parentSchema:schema70.properties.service_provider,data:data11};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.data_center !== undefined){
let data12 = data.data_center;
if(typeof data12 !== "string"){
const err20 = {instancePath:instancePath+"/data_center",schemaPath:"#/properties/data_center/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema70.properties.data_center.type,parentSchema:schema70.properties.data_center,data:data12};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.data_center_zone !== undefined){
let data13 = data.data_center_zone;
if(typeof data13 !== "string"){
const err21 = {instancePath:instancePath+"/data_center_zone",schemaPath:"#/properties/data_center_zone/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema70.properties.data_center_zone.type,parentSchema:schema70.properties.data_center_zone,data:data13};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.os_id !== undefined){
let data14 = data.os_id;
if(typeof data14 !== "string"){
const err22 = {instancePath:instancePath+"/os_id",schemaPath:"#/properties/os_id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema70.properties.os_id.type,parentSchema:schema70.properties.os_id,data:data14};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.os_detail !== undefined){
let data15 = data.os_detail;
if(typeof data15 !== "string"){
const err23 = {instancePath:instancePath+"/os_detail",schemaPath:"#/properties/os_detail/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema70.properties.os_detail.type,parentSchema:schema70.properties.os_detail,data:data15};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.online !== undefined){
let data16 = data.online;
if(typeof data16 !== "boolean"){
const err24 = {instancePath:instancePath+"/online",schemaPath:"#/properties/online/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema70.properties.online.type,parentSchema:schema70.properties.online,data:data16};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.labels !== undefined){
let data17 = data.labels;
if(Array.isArray(data17)){
const len0 = data17.length;
for(let i0=0; i0<len0; i0++){
let data18 = data17[i0];
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.href === undefined){
const err25 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"labels.schema.json/items/required",keyword:"required",params:{missingProperty: "href"},message:"must have required property '"+"href"+"'",schema:schema24.items.required,parentSchema:schema24.items,data:data18};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key1 in data18){
if(!(key1 === "href")){
const err26 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"labels.schema.json/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema24.items,data:data18};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data18.href !== undefined){
let data19 = data18.href;
if(typeof data19 !== "string"){
const err27 = {instancePath:instancePath+"/labels/" + i0+"/href",schemaPath:"labels.schema.json/items/properties/href/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.items.properties.href.type,parentSchema:schema24.items.properties.href,data:data19};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"labels.schema.json/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema24.items.type,parentSchema:schema24.items,data:data18};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(func0(data17)){
const err29 = {instancePath:instancePath+"/labels",schemaPath:"labels.schema.json/uniqueItems",keyword:"uniqueItems",params:{},message:"",schema:true,parentSchema:schema24,data:data17};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/labels",schemaPath:"labels.schema.json/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema24.type,parentSchema:schema24,data:data17};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.agent !== undefined){
let data20 = data.agent;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key2 in data20){
if(!((key2 === "href") || (key2 === "config"))){
const err31 = {instancePath:instancePath+"/agent",schemaPath:"#/properties/agent/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema70.properties.agent,data:data20};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data20.href !== undefined){
let data21 = data20.href;
if(typeof data21 !== "string"){
const err32 = {instancePath:instancePath+"/agent/href",schemaPath:"#/properties/agent/properties/href/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema70.properties.agent.properties.href.type,parentSchema:schema70.properties.agent.properties.href,data:data21};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data20.config !== undefined){
if(!(validate41(data20.config, {instancePath:instancePath+"/agent/config",parentData:data20,parentDataProperty:"config",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
}
else {
const err33 = {instancePath:instancePath+"/agent",schemaPath:"#/properties/agent/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema70.properties.agent.type,parentSchema:schema70.properties.agent,data:data20};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.enforcement_mode !== undefined){
let data23 = data.enforcement_mode;
if(typeof data23 !== "string"){
const err34 = {instancePath:instancePath+"/enforcement_mode",schemaPath:"workload_enforcement_mode.schema.json/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.type,parentSchema:schema18,data:data23};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(!((((data23 === "idle") || (data23 === "visibility_only")) || (data23 === "full")) || (data23 === "selective"))){
const err35 = {instancePath:instancePath+"/enforcement_mode",schemaPath:"workload_enforcement_mode.schema.json/enum",keyword:"enum",params:{allowedValues: schema18.enum},message:"must be equal to one of the allowed values",schema:schema18.enum,parentSchema:schema18,data:data23};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema70.type,parentSchema:schema70,data};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
validate53.errors = vErrors;
return errors === 0;
}
